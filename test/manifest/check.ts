/**
 * `node strumenti/avvia.mjs test/manifest/check.ts manifest.xml`: checks an add-in manifest without a network. Microsoft's own validator
 * (office-addin-manifest validate) sends the file to its server; its parser, used here too, does not.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { AZIONI, FUNZIONI } from "../../src/commands/nomi";
import { controllaManifesto } from "./regole";
import { parseXml } from "./xml";

async function main(percorso: string | undefined): Promise<number> {
  if (percorso === undefined || !existsSync(percorso)) {
    console.error(`usage: check.ts MANIFEST.xml (there is no «${percorso ?? ""}»)`);
    return 2;
  }
  const cartella = dirname(percorso);
  const radice = parseXml(readFileSync(percorso, "utf8"));
  const difetti = controllaManifesto({
    radice,
    funzioni: FUNZIONI,
    azioni: AZIONI,
    readFile: (p) => (existsSync(join(cartella, p)) ? readFileSync(join(cartella, p)) : null),
  });
  for (const d of difetti) {
    console.error(`${percorso}:${d.riga} [${d.regola.id}] ${d.messaggio}\n  ${d.regola.fonte}`);
  }
  if (difetti.length > 0) return 1;
  const letto = await OfficeAddinManifest.readManifestFile(percorso);
  console.log(
    `${percorso}: ${letto.displayName ?? ""} ${letto.version ?? ""}, ${letto.permissions ?? ""}: valid offline`,
  );
  return 0;
}

main(process.argv[2]).then(
  (stato) => {
    process.exitCode = stato;
  },
  (errore: unknown) => {
    console.error(errore instanceof Error ? errore.message : errore);
    process.exitCode = 1;
  },
);
