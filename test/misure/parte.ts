/** One measure in a process of its own, so that each begins with a clean heap: `parte tabelle 3000`, `parte stampe 3000`, `parte whole FILE`. */
import { readFileSync } from "node:fs";
import { misuraIntero } from "./intero";
import { misuraNucleo } from "./nucleo";

async function main([che, cosa = ""]: readonly string[]): Promise<unknown> {
  if (che === "tabelle" || che === "stampe") {
    misuraNucleo(300, che); // warm
    return misuraNucleo(Number(cosa), che);
  }
  return (await misuraIntero(readFileSync(cosa))).misura;
}

void main(process.argv.slice(2)).then((misura) => {
  process.stdout.write(JSON.stringify(misura));
});
