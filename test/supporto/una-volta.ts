/** What is dear to build is built once a run, by whichever of Jest's processes asks first; the others wait for it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const RIGA_FALLITA = "fallita: ";

const turno = (): Promise<void> =>
  new Promise((dopo) => {
    setTimeout(dopo, 100);
  });

/** Claims the name for this process; false where another has. */
function claim(cartella: string): boolean {
  try {
    mkdirSync(cartella);
    return true;
  } catch (errore) {
    if ((errore as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw errore;
  }
}

/** Runs `costruisci` once a run for this name, in a folder of its own; gives the folder. Throws what it threw, to everyone. */
export async function unaVolta(
  nome: string,
  costruisci: (cartella: string) => void | Promise<void>,
): Promise<string> {
  const prove = process.env["REFERTO_PROVE"];
  if (prove === undefined) throw new Error("jest.config.cjs has no globalSetup: REFERTO_PROVE is not set");
  const cartella = join(prove, nome);
  const esito = `${cartella}.esito`;
  if (claim(cartella)) {
    try {
      await costruisci(cartella);
      writeFileSync(esito, "fatta");
    } catch (errore) {
      writeFileSync(esito, RIGA_FALLITA + (errore instanceof Error ? errore.message : String(errore)));
      throw errore;
    }
  } else while (!existsSync(esito)) await turno();
  const detto = readFileSync(esito, "utf8");
  if (detto.startsWith(RIGA_FALLITA)) throw new Error(detto.slice(RIGA_FALLITA.length));
  return cartella;
}
