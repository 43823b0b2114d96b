/** THIRD-PARTY-NOTICES.txt: what others wrote of what is shipped, with their terms. Packages with one text share it. */
import type { Pacchetto } from "./pacchetti";

const INIZIO = `Referto is distributed under the EUPL-1.2 (the file LICENSE). It contains the packages below, each under its own terms.

Referto è distribuito con licenza EUPL-1.2 (il file LICENSE). Contiene i pacchetti qui sotto, ciascuno alle proprie condizioni.
`;

const RIGA = "-".repeat(80);

const titoloDi = ({ nome, versione, licenza }: Pacchetto): string =>
  `${nome} ${versione} (${licenza ?? "no licence declared"})`;

/** What is known of a package that carries no text: nothing is made up in its place. */
const senzaTesto = ({ licenza, autore }: Pacchetto): string =>
  `This package carries no licence text. Its package.json declares the licence ${licenza ?? "(none)"} and ${
    autore === undefined ? "no author" : `the author ${autore}`
  }.`;

/** In the order given, which is that of the text; the first of those that share a text has its place. */
export function avvisiDi(pacchetti: readonly Pacchetto[]): string {
  const gruppi = new Map<string, Pacchetto[]>();
  for (const p of pacchetti) {
    const testo = p.testo === "" ? senzaTesto(p) : p.testo;
    gruppi.set(testo, [...(gruppi.get(testo) ?? []), p]);
  }
  return [
    INIZIO,
    ...[...gruppi].map(([testo, suoi]) => `${RIGA}\n${suoi.map(titoloDi).join("\n")}\n\n${testo}\n`),
  ].join("\n");
}
