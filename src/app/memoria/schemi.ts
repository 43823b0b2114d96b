/**
 * zod, as everything here that reads stored state uses it. The pane's Content-Security-Policy forbids eval; zod tries it,
 * to be faster, and falls back when it is refused: told not to, it leaves no violation behind.
 * Source: zod.dev/api, "jitless".
 */
import { config } from "zod/mini";

config({ jitless: true });

export * from "zod/mini";
