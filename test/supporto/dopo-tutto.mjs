/** After the last test: the folder of this run goes away. */
import { rmSync } from "node:fs";

export default function togli() {
  const cartella = process.env["REFERTO_PROVE"];
  if (cartella !== undefined) rmSync(cartella, { recursive: true, force: true });
}
