/** How each check came out: findings open, nothing to say, or that it could not be made. */
import { perChiave } from "../base/per-chiave";
import type { RegolaDetta } from "../base/regola";
import { GRAVITA, type Gravita } from "../base/rilievo";
import type { RilievoVisto } from "./accettazione";
import { CONTROLLI, REGOLE } from "./catalogo";
import type { Contesto } from "./controllo";

export interface StatoControllo {
  readonly codice: string;
  readonly titolo: RegolaDetta["titolo"];
  /** The gravest of its open findings; "non verificabile" where the workbook lacks what the check takes. */
  readonly stato: Gravita | "non verificabile" | "a posto";
  /** How many of that severity. */
  readonly quanti: number;
  readonly accettati: number;
}

/** Of all the rules, in the order of their codes. */
export function statiControlli(contesto: Contesto, rilievi: readonly RilievoVisto[]): StatoControllo[] {
  const perCodice = perChiave(rilievi, (r) => r.codice);
  const verificabili = new Set(CONTROLLI.flatMap((c) => (c.verificabile(contesto) ? [c.codice] : [])));
  const controlli = new Set(CONTROLLI.map((c) => c.codice));
  return REGOLE.map(({ codice, titolo }) => {
    const suoi = perCodice.get(codice) ?? [];
    const aperti = suoi.filter((r) => r.accettato === null);
    const accettati = suoi.length - aperti.length;
    const si = controlli.has(codice) ? verificabili.has(codice) : seLetto(codice, contesto);
    const gravita = GRAVITA.find((g) => aperti.some((r) => r.gravita === g));
    // A note of a check that proves nothing here says only why it could not be made.
    const stato = !si && gravita !== "errore" ? "non verificabile" : (gravita ?? "a posto");
    return { codice, titolo, stato, quanti: aperti.filter((r) => r.gravita === gravita).length, accettati };
  });
}

/** Findings that come with the reading: made wherever there is something of their kind to read. */
const seLetto = (codice: string, { voci, giudizi }: Contesto): boolean =>
  codice.startsWith("BIL-") ? voci.length > 0 : codice.startsWith("OBI-") ? giudizi.length > 0 : true;
