/** `npm run referto`: the ribbon button's job on a file, without Excel. Exit 0 done, 2 unusable input, 1 our failure. */
import { ErroreUso, parseArgomenti } from "./argomenti";
import { esegui } from "./esegui";

async function main(): Promise<number> {
  try {
    await esegui(parseArgomenti(process.argv.slice(2)));
    return 0;
  } catch (errore) {
    if (errore instanceof ErroreUso) {
      process.stderr.write(`${errore.message}\n`);
      return 2;
    }
    process.stderr.write(`Il programma si è interrotto per un suo errore: ${String(errore)}\n`);
    if (errore instanceof Error && process.env["REFERTO_DEBUG"])
      process.stderr.write(`${errore.stack ?? ""}\n`);
    return 1;
  }
}

// Whoever reads the output may close it before the end, as `head` does: there is nobody left to tell.
process.stdout.on("error", (errore: NodeJS.ErrnoException) => {
  if (errore.code !== "EPIPE") throw errore;
});

void main().then((stato) => {
  process.exitCode = stato;
});
