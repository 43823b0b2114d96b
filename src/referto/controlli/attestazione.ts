/** Attestazione dei controlli, one page at the end of the document: what was checked, what is open, what was accepted and why, who signs. */
import { formatData, formatDataEstesa } from "../../base/data";
import { daChi } from "../../controlli/chi-accetta";
import { spiega } from "../../controlli/frasi";
import type { StatoControllo } from "../../controlli/stato";
import { isVivo, statoVivo, type ContiParti } from "./controlli-vivi";
import type { DatiReferto } from "../dati/dati";
import { Cifra } from "../documento/cifra";
import type { Blocco, Detto, ParteDocumento, Posti } from "../documento/blocchi";
import { pagineDi } from "../posa/posa";
import type { ParoleControllo } from "./elenco-controlli";
import { firmaAttiva, type Firma } from "../../controlli/firma";
import { quando, testoFincheVale } from "../parole/finche-vale";
import { blocchiFirme, capoDi } from "./firme";
import { cent, frase, parola } from "../parole/frase";
import { conta, elenco } from "../parole/parole";
import { intestazioneDi, piedeDi } from "../parole/piede";
import { fraseScelte } from "./scelte-diverse";
import { cellaTabella, tabella, type RigaDi } from "../documento/tabella";
import { avvisoFirmaIn, avvisoScadutoIn } from "../foglio/tono";

/** The third column keeps apart the lines of two signatures. */
const GRIGLIA = [14, 78, 6, 38, 36] as const;

/** How much is said on the one page: accepted findings and withdrawn signatures one by one, headings of their own. */
interface Misura {
  readonly accolti: number;
  readonly ritirate: number;
  readonly stretta: boolean;
}

const MINIMA: Misura = { accolti: 0, ritirate: 0, stretta: true };
const MISURE: readonly Misura[] = [
  ...Array.from({ length: 9 }, (_, i): Misura => ({ accolti: 8 - i, ritirate: 3, stretta: false })),
  ...[3, 2, 1].map((ritirate): Misura => ({ accolti: 0, ritirate, stretta: true })),
];

export function attestazione(d: DatiReferto, conti: ContiParti): ParteDocumento {
  const entra = (dati: DatiReferto, m: Misura, uniti: boolean): boolean =>
    pagineDi(conMisura(dati, conti, m, uniti)).piene.length === 1;
  // What is listed must not change when somebody signs: the room of a signature, and of one withdrawn, is kept for them.
  const uniti = !entra({ ...d, firme: firmeDiProva(d) }, { accolti: 0, ritirate: 1, stretta: true }, false);
  // Of what would not fit on the page the first are said, and how many the others are.
  return conMisura(d, conti, MISURE.find((m) => entra(d, m, uniti)) ?? MINIMA, uniti);
}

/** As long as signatures are wont to be. */
function firmeDiProva({ dataRiferimento: al }: DatiReferto): Firma[] {
  const nome = "Maria Antonietta dell’Orologio";
  const firma = { nome, ruolo: "Responsabile del servizio finanziario", giorno: al, ora: "10:00", al };
  const ritiro = { nome, giorno: al, ora: "10:00", motivo: "Manca un accertamento del mese di giugno" };
  return [
    { ...firma, impronta: "0".repeat(24), ritiro },
    { ...firma, impronta: "0".repeat(24), ritiro: null },
  ];
}

/** `uniti`: the checks that hold are one line, but for those that go on holding by a formula. */
function conMisura(
  d: DatiReferto,
  conti: ContiParti,
  { accolti, ritirate, stretta }: Misura,
  uniti: boolean,
): ParteDocumento {
  const sotto = `Referto ${d.esercizio}, situazione al ${formatDataEstesa(d.dataRiferimento)}.`;
  const detto = fraseControlli(d);
  return {
    chiave: "attestazione",
    nome: "Referto Attestazione",
    griglia: GRIGLIA,
    intestazione: intestazioneDi(d, "Attestazione dei controlli"),
    piede: piedeDi(d),
    fuori: [],
    righeBloccate: 0,
    condizionali: (ultima) => [
      ...[avvisoScadutoIn, avvisoFirmaIn].map((avviso) =>
        avviso({ riga: 1, colonna: 1, ultimaRiga: ultima, ultimaColonna: GRIGLIA.length }),
      ),
      {
        zona: { riga: 1, colonna: 4, ultimaRiga: ultima, ultimaColonna: 4 },
        inizia: "ERRORE",
        stile: "mancatoTesto",
      },
    ],
    blocchi: [
      { tipo: "titolo", detto: parola("Attestazione dei controlli"), sotto: [parola(sotto)], punto: null },
      { tipo: "spazio", punti: 3 },
      { tipo: "frase", detto: { cella: testoFincheVale(d, detto), mostrato: detto }, stile: "frase" },
      { tipo: "spazio", punti: 3 },
      elencoControlli(d, conti, uniti),
      ...nonVerificabili(d),
      ...accettati(d, accolti),
      ...scelte(d),
      ...datiLetti(d, conti, stretta),
      ...blocchiFirme(d, ritirate, stretta),
      { tipo: "spazio", punti: 8 },
      ...firme(d),
    ],
  };
}

/** "Il 12 luglio 2023, ore 10:42, sono stati fatti 23 controlli su 57 righe di entrata, 233 di spesa e 207 indicatori. …" */
function fraseControlli(d: DatiReferto): string {
  const { errori, avvisi, note, accettati: accolti } = d.verdetto;
  const righe = (p: "entrate" | "spese"): number => d.voci.filter((v) => v.parte === p).length;
  const indicatori = d.obiettivi.reduce((n, o) => n + o.giudizi.length, 0);
  const su = [
    ...(righe("entrate") > 0 ? [conta(righe("entrate"), "riga di entrata", "righe di entrata")] : []),
    ...(righe("spese") > 0 ? [conta(righe("spese"), "riga di spesa", "righe di spesa")] : []),
    ...(indicatori > 0 ? [conta(indicatori, "indicatore", "indicatori")] : []),
  ];
  const fatti = d.stati.filter((s) => s.stato !== "non verificabile").length;
  const aperti = [
    ...(errori > 0 ? [conta(errori, "errore", "errori")] : []),
    ...(avvisi > 0 ? [conta(avvisi, "avviso", "avvisi")] : []),
    ...(note > 0 ? [conta(note, "nota", "note")] : []),
  ];
  const restano = aperti.length === 0 ? "Nessun rilievo resta aperto" : `Restano aperti ${elenco(aperti)}`;
  const coda =
    accolti === 0
      ? ""
      : `; ${accolti === 1 ? "1 rilievo è accolto" : `${accolti} rilievi sono accolti`} con motivo`;
  return `Controlli del ${quando(d)}: ${fatti} fatti, su ${elenco(su)}. ${restano}${coda}.`;
}

interface Riga {
  readonly codice: string;
  readonly titolo: string;
  readonly risultato: Detto;
  readonly chi: string;
}

/** In small letters: the words of a check that holds do not shout. */
const PAROLE: ParoleControllo = {
  aPosto: "a posto",
  daRigenerare: "da rigenerare",
  conteggio: (gravita, n) =>
    gravita === "errore" ? `ERRORE: ${conta(n, "da risolvere", "da risolvere")}` : conta(n, "nota", "note"),
  stato: risultato,
};

function risultato(s: StatoControllo): string {
  const accolti = s.accettati === 0 ? "" : conta(s.accettati, "accolto", "accolti");
  const unito = (t: string): string => [t, accolti].filter((x) => x !== "").join(", ");
  switch (s.stato) {
    case "errore":
      return unito(PAROLE.conteggio("errore", s.quanti));
    case "avviso":
      return unito(conta(s.quanti, "avviso", "avvisi"));
    case "nota":
      return unito(PAROLE.conteggio("nota", s.quanti));
    case "non verificabile":
      return "non verificabile";
    case "a posto":
      return accolti === "" ? PAROLE.aPosto : accolti;
    default:
      return s.stato satisfies never;
  }
}

/** The checks of the budget and of the objectives one by one, those of the reading together. */
function elencoControlli(d: DatiReferto, conti: ContiParti, uniti: boolean): Blocco {
  const lettura = d.stati.filter((s) => s.codice.startsWith("MAP-"));
  const reggono = uniti
    ? d.stati.filter((s) => s.stato === "a posto" && s.accettati === 0 && !isVivo(s))
    : [];
  const altri = d.stati.filter((s) => !s.codice.startsWith("MAP-") && !reggono.includes(s));
  const chi = (codici: ReadonlySet<string>): string => {
    const fogli = d.rilievi
      .filter((r) => codici.has(r.codice) && r.accettato === null)
      .flatMap((r) => (r.dove && "foglio" in r.dove ? [r.dove.foglio] : []));
    const contati = [...new Set(fogli)].map((f) => `${f} ${fogli.filter((x) => x === f).length}`);
    return contati.slice(0, 3).join(", ");
  };
  const righe: RigaDi<Riga>[] = altri.map((s) => {
    const vivo = statoVivo(d, conti, s, PAROLE);
    const detto = risultato(s);
    return {
      r: {
        codice: s.codice,
        titolo: s.titolo.it,
        risultato: {
          cella: vivo ? new Cifra(vivo, detto) : testoFincheVale(d, detto, PAROLE.daRigenerare),
          mostrato: detto,
        },
        chi: chi(new Set([s.codice])),
      },
    };
  });
  const insieme = reggono.filter((s) => !lettura.includes(s)).length;
  if (insieme > 0) {
    const detto = PAROLE.aPosto;
    righe.push({
      r: {
        codice: "altri",
        titolo: `${conta(insieme, "altro controllo", "altri controlli")}, uno per uno nel fascicolo di lavoro`,
        risultato: { cella: testoFincheVale(d, detto, PAROLE.daRigenerare), mostrato: detto },
        chi: "",
      },
    });
  }
  if (lettura.length > 0) {
    const aperti = d.rilievi.filter((r) => r.codice.startsWith("MAP-") && r.accettato === null).length;
    const detto = aperti === 0 ? PAROLE.aPosto : conta(aperti, "rilievo", "rilievi");
    righe.push({
      r: {
        codice: "MAP",
        titolo: `Lettura della cartella (${conta(lettura.length, "controllo", "controlli")})`,
        risultato: { cella: testoFincheVale(d, detto, PAROLE.daRigenerare), mostrato: detto },
        chi: chi(new Set(lettura.map((s) => s.codice))),
      },
    });
  }
  return tabella<Riga>(
    [
      { campo: "codice", titolo: "N.", posti: [1, 1], stile: "minuta", di: (r) => parola(r.codice) },
      {
        campo: "controllo",
        titolo: "Controllo",
        posti: [2, 2],
        stile: "minuta",
        di: (r) => parola(r.titolo),
      },
      { campo: "risultato", titolo: "Risultato", posti: [4, 4], stile: "minuta", di: (r) => r.risultato },
      { campo: "chi", titolo: "Dove", posti: [5, 5], stile: "minuta", di: (r) => parola(r.chi) },
    ],
    righe,
  );
}

function nonVerificabili(d: DatiReferto): Blocco[] {
  const suoi = d.stati.filter((s) => s.stato === "non verificabile");
  if (suoi.length === 0) return [];
  const detto = `${elenco(suoi.map((s) => `${s.titolo.it} (${s.codice})`))}: ${d.estratto ? "il bilancio è un estratto, o la cartella non ha ciò che serve" : "la cartella non ha ciò che serve"}.`;
  return [
    { tipo: "spazio", punti: 8 },
    { tipo: "sezione", detto: parola("Che cosa non si è potuto verificare"), accento: false, punto: null },
    { tipo: "frase", detto: { cella: testoFincheVale(d, detto), mostrato: detto }, stile: "minuta" },
  ];
}

interface Accolto {
  readonly che: string;
  readonly motivo: string;
  readonly nome: string;
  readonly giorno: string;
}

/** Those of one check, with one reason, by one person: once, with how many they are. */
function accettati(d: DatiReferto, massimi: number): Blocco[] {
  const gruppi = new Map<string, { r: (typeof d.rilievi)[number]; n: number }>();
  let tutti = 0;
  for (const r of d.rilievi) {
    const a = r.accettato;
    if (!a) continue;
    tutti += 1;
    const chiave = [r.codice, a.motivo, a.nome, a.giorno ?? ""].join("\n");
    const noto = gruppi.get(chiave);
    if (noto) noto.n += 1;
    else gruppi.set(chiave, { r, n: 1 });
  }
  if (tutti === 0) return [];
  const righe = [...gruppi.values()].map(({ r, n }): Accolto => ({
    che:
      n === 1
        ? spiega(r, "it").messaggio
        : `${r.codice}: ${d.stati.find((s) => s.codice === r.codice)?.titolo.it ?? ""} (${n})`,
    motivo: r.accettato?.motivo ?? "",
    nome: r.accettato?.nome ?? "",
    giorno: r.accettato?.giorno ? formatData(r.accettato.giorno) : "–",
  }));
  const altri = righe.length - Math.min(massimi, righe.length);
  const quanti = `Rilievi accolti con motivo: ${tutti}`;
  if (massimi === 0) {
    const chi = daChi(d.rilievi.flatMap((r) => r.accettato ?? []));
    return [
      { tipo: "spazio", punti: 8 },
      { tipo: "frase", detto: parola(`${quanti}, ${chi}; tutti nel fascicolo di lavoro.`), stile: "minuta" },
    ];
  }
  return [
    { tipo: "spazio", punti: 8 },
    { tipo: "sezione", detto: parola(quanti), accento: false, punto: null },
    tabella<Accolto | string>(
      [
        {
          campo: "che",
          titolo: "Rilievo",
          posti: [1, 2] as Posti,
          stile: "minuta",
          di: (a) => (typeof a === "string" ? cellaTabella(parola(a), { posti: [1, 5] }) : parola(a.che)),
        },
        {
          campo: "motivo",
          titolo: "Motivo",
          posti: [4, 4],
          stile: "minuta",
          di: (a) => (typeof a === "string" ? null : parola(a.motivo)),
        },
        {
          campo: "nome",
          titolo: "Accolto da, il",
          posti: [5, 5],
          stile: "minuta",
          di: (a) => (typeof a === "string" ? null : parola(`${a.nome}, ${a.giorno}`)),
        },
      ],
      [
        ...righe.slice(0, massimi).map((r) => ({ r })),
        ...(altri === 0
          ? []
          : [{ r: `Altri ${altri}, tutti nel fascicolo di lavoro.`, aspetto: "nota" as const }]),
      ],
    ),
  ];
}

/** What departs from the rules that hold by themselves: whoever signs signs under it. */
function scelte(d: DatiReferto): Blocco[] {
  const detto = fraseScelte(d);
  return detto === null
    ? []
    : [
        { tipo: "spazio", punti: 8 },
        { tipo: "frase", detto: parola(detto), stile: "minuta" },
      ];
}

function datiLetti(d: DatiReferto, { entrate, spese }: ContiParti, stretta: boolean): Blocco[] {
  if (!entrate && !spese) return [];
  const di = (nome: string, c: NonNullable<ContiParti["entrate"]>) => [
    `${nome} `,
    cent(c.totale.previsioneAttuale),
    " euro",
  ];
  const pezzi = [
    "Previsione attuale: ",
    ...(entrate ? di("entrate", entrate) : []),
    ...(entrate && spese ? [", "] : []),
    ...(spese ? di("spese", spese) : []),
    firmaAttiva(d.firme)
      ? ". Sono i valori della firma: se un dato letto cambia, la riga qui sotto dice che la firma non vale più."
      : ". Se un dato letto cambia, questa attestazione dice «da rigenerare» e non vale più.",
  ];
  return [...capoDi("I dati letti", stretta), { tipo: "frase", detto: frase(...pezzi), stile: "minuta" }];
}

/** Place and day, then who signs: as the office says, else the role that the law names. */
function firme(d: DatiReferto): Blocco[] {
  const dette = d.impostazioni.testi.firma.trim();
  return [
    {
      tipo: "firma",
      firme: [
        { testo: "Luogo e data", posti: [1, 2] },
        { testo: dette === "" ? "Il responsabile del servizio finanziario" : dette, posti: [4, 5] },
      ],
    },
    { tipo: "spazio", punti: 12 },
    { tipo: "firma", firme: [{ testo: "L’organo di revisione", posti: [4, 5] }] },
  ];
}
