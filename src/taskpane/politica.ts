/**
 * The page's Content-Security-Policy forbids eval. zod tries it, to be faster, and falls back when it is refused: told
 * not to, it does not leave a violation behind. Imported before anything that builds a schema.
 * Source: zod.dev/api, "jitless".
 */
import { config } from "zod/v4/core";

config({ jitless: true });
