/** Referto: the cover. Coat of arms, ente, title, situation, the law, who answers, what is in the document; nothing else. */
import { formatDataEstesa } from "../../base/data";
import { ALTEZZA_MASSIMA, Costruttore, testo } from "../posa/costruttore";
import type { DatiReferto } from "../dati/dati";
import { rigaFirma } from "../controlli/firme";
import { avvisoFirmaIn } from "../foglio/tono";
import { altezzaIn, CORPO } from "../posa/misura";
import type { FoglioPosato, LegamePosato } from "../documento/posato";
import { piedeDi } from "../parole/piede";
import { paragrafi } from "./paragrafi";
import { ALTEZZA_STEMMA, GRIGLIA_COPERTINA, LARGHEZZE_COPERTINA, SOPRA } from "./posto-stemma";
import type { NomeStile } from "../foglio/stili";

/** A line of the contents: a part, or a section of one. */
export interface VoceIndice {
  readonly nome: string;
  readonly verso: LegamePosato["verso"];
}

const TITOLO = "Referto del controllo di gestione";
/** The words stand in the first columns: the right of the page is white. */
const DENTRO = 2;

const inRiga =
  (mm: number, stile: NomeStile) =>
  (t: string): boolean =>
    altezzaIn(t, mm, stile) <= ALTEZZA_MASSIMA;

export function foglioCopertina(d: DatiReferto, indice: readonly VoceIndice[]): FoglioPosato {
  const c = new Costruttore(LARGHEZZE_COPERTINA);
  const mm = GRIGLIA_COPERTINA.reduce((a, b) => a + b, 0);
  const stretta = GRIGLIA_COPERTINA[0] + GRIGLIA_COPERTINA[1];
  const riga = (t: string, stile: NomeStile): void => {
    for (const p of paragrafi(t, inRiga(stretta, stile)))
      c.alta(c.rigaUnita(testo(p), p, stile, DENTRO), altezzaIn(p, stretta, stile));
  };
  const bianco = (punti: number): void => {
    c.alta(c.riga(), punti);
  };
  const { titolo, numero, provincia, data, premessa } = d.impostazioni.testi;
  const ente = d.ente ?? "Ente da indicare";
  // The coat of arms stands above the name, in the same row.
  const n = c.rigaUnita(testo(ente), ente, "copertinaEnte");
  const alta = altezzaIn(ente, mm, "copertinaEnte");
  c.alta(n, d.stemma ? Math.max(ALTEZZA_STEMMA, SOPRA + alta) : alta);
  if (provincia !== "") riga(provincia, "sottotitolo");
  bianco(d.stemma ? 80 : 150);
  const nome = titolo || TITOLO;
  riga(
    numero === "" ? nome : /^\d+$/.test(numero) ? `${numero}° ${nome}` : `${nome} n. ${numero}`,
    "copertinaTitolo",
  );
  bianco(8);
  riga(`Esercizio ${d.esercizio}`, "copertinaRiga");
  riga(`Situazione al ${formatDataEstesa(d.dataRiferimento)}`, "copertinaRiga");
  if (data !== "") riga(data, "copertinaRiga");
  bianco(12);
  riga("D.lgs. 18 agosto 2000, n. 267, articoli 196, 197, 198 e 198-bis", "sottotitolo");
  if (d.impostazioni.soloValori)
    riga(
      `Valori fissati il ${formatDataEstesa(d.oggi)}: questa copia non segue più le celle di origine.`,
      "didascalia",
    );
  if (premessa !== "") {
    bianco(14);
    riga(premessa, "frase");
  }
  bianco(50);
  chi(c, d);
  bianco(40);
  contenuto(c, indice);
  return c.finisci({
    chiave: "copertina",
    nome: "Referto",
    righeBloccate: 0,
    corpo: CORPO,
    stampa: {
      orientamento: "verticale",
      righeRipetute: null,
      intestazione: ["", ""],
      piede: { ...piedeDi(d), sinistra: "", pagina: "" },
      ultimaColonna: c.colonne,
    },
  });
}

/** Delibera to be filled in, and who signs. */
function chi(c: Costruttore, d: DatiReferto): void {
  const firme = paragrafi(d.impostazioni.testi.firma, inRiga(GRIGLIA_COPERTINA[1], "cella"));
  const righe = [
    ["Delibera della Giunta", "n.               del"],
    ...firme.map((f, i) => [i === 0 ? "Responsabile" : "", f]),
  ];
  const da = c.prossima;
  for (const [etichetta = "", detto = ""] of righe) {
    const n = c.riga([testo(etichetta), testo(detto)]);
    c.alta(n, Math.max(18, altezzaIn(detto, GRIGLIA_COPERTINA[1], "cella")));
  }
  const firmata = rigaFirma(d);
  if (firmata) {
    const n = c.riga([testo("Firma"), firmata.cella]);
    c.alta(n, Math.max(18, altezzaIn(firmata.mostrato, GRIGLIA_COPERTINA[1], "cella")));
    c.condizionale(avvisoFirmaIn({ riga: n, colonna: DENTRO, ultimaRiga: n, ultimaColonna: DENTRO }));
  }
  const a = c.prossima - 1;
  c.stileColonna("campo", 1, da, a);
  c.stileColonna("cella", 2, da, a);
  c.stileColonna("righe", 1, da, a, DENTRO);
}

function contenuto(c: Costruttore, indice: readonly VoceIndice[]): void {
  const testa = c.riga([testo("In questo documento")]);
  c.stileColonna("testata", 1, testa, testa, DENTRO);
  const da = c.prossima;
  for (const { nome, verso } of indice) {
    const n = c.riga([testo(nome)]);
    c.alta(n, 16);
    c.collega(n, 1, verso, `Vai a ${nome}`);
  }
  c.stileColonna("cellaStretta", 1, da, c.prossima - 1);
}
