/** `npm start`: builds the pane and the demo page, serves them to this machine, opens the browser. Ctrl-C stops it. */
import { resolve } from "node:path";
import { openBrowser } from "./browser";
import { build } from "./build";
import { readScelte } from "./scelte";
import { serve } from "./serve";

const USO = "Uso: npm start -- [--port NUMERO] [--no-open]";
const PORTA = 3210;
const CARTELLA = resolve(__dirname, "../../../../tmp/demo");

const isTaken = (errore: unknown): boolean =>
  errore instanceof Error && (errore as NodeJS.ErrnoException).code === "EADDRINUSE";

async function main(): Promise<number> {
  const scelte = readScelte(process.argv.slice(2));
  if (!scelte) {
    process.stderr.write(`Argomento non valido. ${USO}\n`);
    return 2;
  }
  process.stdout.write("Costruisco il riquadro e la pagina: la prima volta ci vuole un po'…\n");
  const inizio = Date.now();
  const costruito = await build(CARTELLA);
  process.stdout.write(`Fatto in ${Math.round((Date.now() - inizio) / 1000)} secondi.\n`);
  try {
    const { server, url } = await serve(costruito, scelte.porta ?? PORTA).catch((errore: unknown) => {
      if (scelte.porta === null && isTaken(errore)) return serve(costruito, 0);
      throw errore;
    });
    process.on("SIGINT", () => {
      process.stdout.write("\nChiuso.\n");
      server.closeAllConnections();
      server.close();
    });
    process.stdout.write(`Referto è qui: ${url}  (Ctrl-C per chiudere)\n`);
    if (scelte.apri) openBrowser(url);
    return 0;
  } catch (errore) {
    if (!isTaken(errore)) throw errore;
    process.stderr.write(
      `La porta ${scelte.porta ?? PORTA} è già occupata: sceglierne un'altra con --port.\n`,
    );
    return 2;
  }
}

main().then(
  (stato) => {
    process.exitCode = stato;
  },
  (errore: unknown) => {
    process.stderr.write(
      `La pagina non si è potuta preparare: ${errore instanceof Error ? errore.message : String(errore)}\n`,
    );
    process.exitCode = 1;
  },
);
