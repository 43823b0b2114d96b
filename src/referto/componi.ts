/**
 * The whole referto as data. Two papers: the document, whose sheets stand together in the order of the settings, cover first,
 * allegati and attestazione last; and the fascicolo di lavoro, apart.
 */
import { attestazione } from "./controlli/attestazione";
import { foglioCapitoli } from "./denaro/capitoli";
import { confronto } from "./confronto/confronto";
import { contiDi } from "./denaro/conti";
import { foglioControlli } from "./controlli/controlli";
import { foglioCopertina, type VoceIndice } from "./copertina/copertina";
import type { DatiReferto } from "./dati/dati";
import { Punto } from "./documento/cifra";
import { posa } from "./posa/posa";
import type { FoglioPosato } from "./documento/posato";
import { risolvi, type Risolto } from "./posa/risolvi";
import type { ChiaveFoglio, FoglioReferto } from "./foglio/foglio";
import type { Sezione } from "./dati/impostazioni";
import { inUnaPagina } from "./sintesi/in-una-pagina";
import { perResponsabile } from "./parole/per-responsabile";
import { quadriBilancio } from "./denaro/quadro-bilancio";
import { quadroObiettivi } from "./obiettivi/quadro-obiettivi";
import { responsabili } from "./responsabili/responsabili";
import { foglioSchede, schedeDi } from "./obiettivi/schede";

/** The sheet that is no part of the document: neither printed with it nor in its contents. */
export const FASCICOLO: ChiaveFoglio = "controlli";

/** A sheet of the document, and what the cover says of it. */
interface Foglio {
  readonly foglio: FoglioPosato;
  readonly indice: readonly VoceIndice[];
}

const cima = (chiave: ChiaveFoglio): VoceIndice["verso"] => ({ chiave, riga: 1 });

/** `cifre`: where each figure of the document stands. */
function documento(d: DatiReferto): Risolto {
  const conti = { entrate: contiDi("entrate", d), spese: contiDi("spese", d) };
  const { entrate, spese } = conti;
  const schede = schedeDi(d, spese);
  const tutti = perResponsabile(d);
  const mancati = new Punto();
  const quadri = quadriBilancio(
    d,
    [entrate, spese].flatMap((c) => c ?? []),
  );
  const con = (foglio: FoglioPosato | null, nome: string, verso?: VoceIndice["verso"]): Foglio[] =>
    foglio ? [{ foglio, indice: [{ nome, verso: verso ?? cima(foglio.chiave) }] }] : [];
  const posata = (parte: Parameters<typeof posa>[0] | null): FoglioPosato | null => parte && posa(parte);
  const bilancio = (): Foglio[] =>
    quadri
      ? [
          {
            foglio: posa(quadri.parte),
            indice: [
              ...(quadri.punti.entrate ? [{ nome: "Entrate per titolo", verso: quadri.punti.entrate }] : []),
              ...(quadri.punti.spese ? [{ nome: "Spese per missione", verso: quadri.punti.spese }] : []),
            ],
          },
        ]
      : [];
  const scrivi: Readonly<Record<Sezione, () => Foglio[]>> = {
    sintesi: () => con(posa(inUnaPagina(d, { entrate, spese, schede, quadro: mancati })), "In una pagina"),
    entrate: bilancio,
    spese: bilancio,
    obiettivi: () =>
      schede
        ? [
            ...con(
              posata(quadroObiettivi(d, spese, schede, mancati)),
              "Obiettivi: il quadro e gli indicatori mancati",
            ),
            ...con(foglioSchede(d, schede), "Schede degli obiettivi"),
          ]
        : [],
    responsabili: () =>
      con(posata(responsabili(d, tutti, { entrate, spese, schede })), "Responsabili: obiettivi e denaro"),
    confronto: () => con(posata(confronto(d, { entrate, spese })), "Che cosa è cambiato"),
  };
  const { sezioni } = d.impostazioni;
  // One sheet has both sides of the budget, where the first of them is wanted.
  const parti = sezioni.filter((s, i) => s !== "spese" || !sezioni.slice(0, i).includes("entrate"));
  const senzaDoppie = parti.filter((s, i) => s !== "entrate" || !parti.slice(0, i).includes("spese"));
  const capitoli = sezioni.flatMap((s): Foglio[] => {
    const suoi = s === "entrate" || s === "spese" ? conti[s] : null;
    return suoi
      ? con(
          foglioCapitoli(d, suoi),
          s === "entrate" ? "Allegato: capitoli di entrata" : "Allegato: capitoli di spesa",
        )
      : [];
  });
  const dentro = [
    ...senzaDoppie.flatMap((s) => scrivi[s]()),
    ...capitoli,
    ...con(posa(attestazione(d, conti)), "Attestazione dei controlli"),
  ];
  const fogli = [
    foglioCopertina(
      d,
      dentro.flatMap((f) => f.indice),
    ),
    ...dentro.map((f) => f.foglio),
  ];
  return risolvi([...fogli, foglioControlli(d, conti, pagineDi(fogli))]);
}

export const componi = (d: DatiReferto): readonly FoglioReferto[] => documento(d).fogli;

const pagineDi = (fogli: readonly Pick<FoglioReferto, "stampa">[]): number =>
  fogli.reduce((n, f) => n + f.stampa.interruzioni.length + 1, 0);

/**
 * The referto that is signed: nothing in its document follows the cells any more, but for the lines that say whether the
 * signature holds. The fascicolo, which is no part of it, goes on.
 */
export const componiFirmato = (d: DatiReferto): readonly FoglioReferto[] => [
  ...componi({ ...d, custodito: false }).filter((f) => f.chiave !== FASCICOLO),
  ...componi(d).filter((f) => f.chiave === FASCICOLO),
];

/** Pages of the document, as its sheets break them. */
export const pagineDocumento = (fogli: readonly FoglioReferto[]): number =>
  pagineDi(fogli.filter((f) => f.chiave !== FASCICOLO));
