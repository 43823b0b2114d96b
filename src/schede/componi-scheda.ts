/** A scheda → its sheet. In the shared workbook the money is formulas over the budget, in a file it is values. */
import { dataIso, formatDataEstesa, parseDataIso, toSerial } from "../base/data";
import { lettera } from "../base/posizione";
import { altezzaDi, formula, numero, testo } from "../referto/posa/costruttore";
import type { Contenuto, Zona } from "../referto/foglio/foglio";
import { righeDiTesto } from "../referto/foglio/righe-di-testo";
import { altezzeDenaro, righeDenaro, sommeDenaro, stiliDenaro } from "./denaro-scheda";
import { NESSUNA_FIRMA, type Firme } from "./firme";
import type { Convalida, FoglioScheda } from "./foglio";
import {
  COLONNE,
  INTESTAZIONI,
  MANDATI,
  NON_CHIESTO,
  PRIMA_NASCOSTA,
  RIGA_CHI,
  RIGA_MANCA,
  RIGA_QUANDO,
  RIGA_TESTATA,
  SIGLA,
  VERSIONE_SCHEDA,
} from "./posto";
import { CAMPI_SCHEDA, isSpiegazione, type RigaScheda, type Scheda } from "./scheda";
import { sigilloRiga, sigilloTestata, sigilloVisibile } from "./sigilli";
import { codifica } from "./valore-mandato";

const LARGHEZZE = [
  32, 34, 18, 34, 16, 46, 30, 34, 34, 20, 14, 18, 14, 26, 2, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
];
const ULTIMA = LARGHEZZE.length;
/** A cell holds 32,767 characters: support.microsoft.com, "Excel specifications and limits". */
const PROSA_MASSIMA = 32_000;
const GRANDE = 1e12;

const FORMATI = {
  percentuale: "0.00%",
  numero: "General",
  data: "dd/mm/yyyy",
  "si-no": "@",
  testo: "@",
} as const;

const ISTRUZIONI =
  "Compilare soltanto le celle chiare; le altre sono bloccate. La colonna «Che cosa manca» dice che cosa resta da scrivere. Non serve alcun componente aggiuntivo: salvare e restituire il file così com'è, senza aggiungere o togliere colonne.";

/** `firme`: what is written of who and when; none in a scheda that goes out for the first time. */
export function componiScheda(s: Scheda, conFormule: boolean, firme: Firme = NESSUNA_FIRMA): FoglioScheda {
  const primo = RIGA_TESTATA + 1;
  const ultimo = RIGA_TESTATA + s.righe.length;
  const celle = [
    ...testata(s, primo, ultimo, firme),
    ...s.righe.map((r, i) => riga(r, primo + i, firme, s.responsabile)),
    ...righeDenaro(s.denaro, conFormule).map(conCelle),
  ];
  sommeDenaro(s.denaro, ultimo, conFormule).forEach((somme, i) => {
    celle[RIGA_CHI - 1 + i]?.splice(COLONNE.lettura - 1, somme.length, ...somme);
  });
  celle.forEach((r, i) => {
    for (const [c, v] of nascoste(s, i + 1)) r[c - 1] = v;
  });
  const tratto = (da: number, a: number = da): Zona => ({
    riga: primo,
    colonna: da,
    ultimaRiga: ultimo,
    ultimaColonna: a,
  });
  const testa = [cella(RIGA_CHI, 2), cella(RIGA_QUANDO, 2)];
  const aperte = [...testa, ...s.righe.flatMap((r, i) => aperteDi(r, primo + i))];
  return {
    responsabile: s.responsabile,
    nome: nomeFoglio(s.responsabile),
    larghezze: LARGHEZZE,
    primaNascosta: PRIMA_NASCOSTA,
    celle,
    stili: [
      { zona: fascia(1), stile: "titolo" },
      { zona: { riga: RIGA_CHI, colonna: 1, ultimaRiga: RIGA_MANCA, ultimaColonna: 1 }, stile: "etichetta" },
      { zona: fascia(RIGA_TESTATA), stile: "intestazione" },
      { zona: tratto(1, COLONNE.manca), stile: "testo" },
      ...unite(aperte).map((zona) => ({ zona, stile: "daCompilare" as const })),
      ...stiliDenaro(s.denaro, ultimo),
    ],
    formati: [
      { zona: cella(RIGA_QUANDO, 2), formato: FORMATI.data },
      ...s.righe.map((r, i) => ({ zona: cella(primo + i, COLONNE.raggiunto), formato: formatoDi(r) })),
      // «10/12» is no day, «-20% di reclami» is no formula.
      { zona: tratto(COLONNE.statoAttuazione, COLONNE.chi), formato: FORMATI.testo },
      { zona: cella(RIGA_CHI, 2), formato: FORMATI.testo },
      { zona: tratto(COLONNE.azioneEntro), formato: FORMATI.data },
      { zona: tratto(COLONNE.quando), formato: FORMATI.data },
    ],
    altezze: [
      { riga: RIGA_TESTATA, punti: altezzaDi(2) },
      ...s.righe.map((r, i) => ({ riga: primo + i, punti: altezzaDi(righeDi(r)) })),
      ...altezzeDenaro(s.denaro, ultimo, LARGHEZZE[0] ?? 0),
    ],
    aperte: unite(aperte),
    convalide: convalide(s, primo, ultimo),
    condizionali: [
      { zona: tratto(COLONNE.manca), inizia: "MANCA", stile: "attenzione" },
      { zona: tratto(COLONNE.manca), inizia: "completa", stile: "buono" },
      { zona: cella(RIGA_MANCA, 2), inizia: "Mancano", stile: "attenzione" },
      { zona: cella(RIGA_MANCA, 2), inizia: "Completa", stile: "buono" },
    ],
    righeBloccate: RIGA_TESTATA,
  };
}

const cella = (r: number, c: number): Zona => ({ riga: r, colonna: c, ultimaRiga: r, ultimaColonna: c });
const fascia = (r: number): Zona => ({ riga: r, colonna: 1, ultimaRiga: r, ultimaColonna: COLONNE.manca });

/** At most 31 characters, without `: \ / ? * [ ]` nor an apostrophe at either end: support.microsoft.com, "Rename a worksheet". */
export const nomeFoglio = (responsabile: string): string =>
  `Scheda ${responsabile.replace(/[:\\/?*[\]]/g, " ").replace(/\s+/g, " ")}`
    .slice(0, 27)
    .replace(/^'+|'+$/g, "")
    .trim();

type Riga = (Contenuto | null)[];
const vuota = (): Riga => Array.from({ length: ULTIMA }, () => null);
const conCelle = (celle: Riga): Riga => vuota().map((_, i) => celle[i] ?? null);

function testata(s: Scheda, primo: number, ultimo: number, firme: Firme): Riga[] {
  const m = lettera(COLONNE.manca);
  const zona = `${m}${primo}:${m}${ultimo}`;
  const mancano = `=IF(COUNTIF(${zona},"MANCA*")=0,"Completa: non manca nulla","Mancano dati in "&COUNTIF(${zona},"MANCA*")&" righe su ${s.righe.length}")`;
  return [
    conCelle([testo(`SCHEDA DEGLI OBIETTIVI - ${s.responsabile}`)]),
    conCelle([
      testo(
        `${s.ente || "Ente non indicato"} - esercizio ${s.esercizio} - situazione al ${formatDataEstesa(s.data)}`,
      ),
    ]),
    conCelle([testo(ISTRUZIONI)]),
    conCelle([testo("Compilata da (nome e cognome)"), contenuto(firme.chi)]),
    conCelle([testo("Il giorno"), giornoScritto(firme.quando)]),
    conCelle([testo("Che cosa manca"), formula(mancano)]),
    conCelle([]),
    conCelle(INTESTAZIONI.map((t) => testo(t))),
  ];
}

/** The hidden cells of a row of the heading. */
function nascoste(s: Scheda, r: number): [number, Contenuto][] {
  const valori = [VERSIONE_SCHEDA, s.ente, s.esercizio, s.data, s.responsabile];
  const testa = [SIGLA, ...valori, sigilloTestata(valori)][r - 1];
  const elenco = ["SI", "NO"][r - 1];
  return [
    ...(testa === undefined ? [] : ([[COLONNE.chiave, testo(String(testa))]] as [number, Contenuto][])),
    ...(elenco === undefined ? [] : ([[COLONNE.risposta, testo(elenco)]] as [number, Contenuto][])),
  ];
}

const suggerita = (r: RigaScheda): string => {
  const con =
    r.insiemeA.length === 0
      ? ""
      : r.titolare
        ? `\nInsieme a ${r.insiemeA.join(", ")}.`
        : `\nTitolare: ${r.insiemeA[0] ?? ""}.`;
  return `${r.lettura}\n${r.domanda}${con}`;
};

const righeDi = (r: RigaScheda): number =>
  Math.max(
    righeDiTesto(r.obiettivo, 30),
    righeDiTesto(r.indicatore, 32),
    righeDiTesto(suggerita(r), 32),
    righeDiTesto(String(r.valori.statoAttuazione?.valore ?? ""), 44),
    righeDiTesto(String(r.valori.note?.valore ?? ""), 28),
    righeDiTesto(String(r.valori.causa?.valore ?? ""), 32),
    righeDiTesto(String(r.valori.azione?.valore ?? ""), 32),
    3,
  );

const contenuto = (v: string | number | boolean): Contenuto | null => {
  if (typeof v === "number") return numero(v);
  if (typeof v === "boolean") return testo(v ? "SI" : "NO");
  return v === "" ? null : testo(v);
};

const formatoDi = ({ valori, risposta }: RigaScheda): string =>
  typeof valori.raggiunto?.valore === "number" ? valori.raggiunto.formato : FORMATI[risposta];

/** A day goes back as a day. */
function giornoScritto(quando: string): Contenuto | null {
  const d = parseDataIso(quando);
  return contenuto(d === null ? quando : toSerial(d));
}

function riga(r: RigaScheda, n: number, firme: Firme, responsabile: string): Riga {
  const firma = firme.righe.get(r.chiave);
  const mandati = CAMPI_SCHEDA.map((c) => {
    const v = r.valori[c];
    return v ? codifica(v.valore) : NON_CHIESTO;
  });
  const visibile = sigilloVisibile(r.obiettivo, r.indicatore, r.target);
  const nascosti = [r.chiave, visibile, r.risposta, ...mandati];
  const celle = conCelle([
    testo(r.obiettivo),
    testo(r.indicatore),
    testo(r.target || "(nessun target)"),
    testo(suggerita(r)),
    ...CAMPI_SCHEDA.map((c) => {
      const v = r.valori[c];
      if (v) return contenuto(v.valore);
      return isSpiegazione(c) ? null : testo("(si scrive nella prima riga dell'obiettivo)");
    }),
    contenuto(firma?.chi ?? ""),
    giornoScritto(firma?.quando ?? ""),
    formula(manca(r, n)),
  ]);
  celle[COLONNE.chiave - 1] = testo(r.chiave);
  celle[COLONNE.sigillo - 1] = testo(sigilloRiga(nascosti, responsabile, VERSIONE_SCHEDA));
  celle[COLONNE.visibile - 1] = testo(visibile);
  celle[COLONNE.risposta - 1] = testo(r.risposta);
  CAMPI_SCHEDA.forEach((c, i) => {
    celle[MANDATI[c] - 1] = contenuto(mandati[i] ?? "");
  });
  return celle;
}

/** A row says in words what it still lacks, so that it is seen also without colour and on paper. */
function manca(r: RigaScheda, n: number): string {
  const di = (colonna: number): string => `$${lettera(colonna)}${n}`;
  const parti = [
    [`TRIM(${di(COLONNE.raggiunto)}&"")=""`, "raggiunto"],
    ...(r.valori.statoAttuazione
      ? [[`TRIM(${di(COLONNE.statoAttuazione)}&"")=""`, "stato di attuazione"]]
      : []),
    ...(r.valori.causa ? [[`TRIM(${di(COLONNE.causa)}&"")=""`, "causa"]] : []),
    ...(r.valori.azione ? [[`TRIM(${di(COLONNE.azione)}&"")=""`, "azione correttiva"]] : []),
    [`TRIM(${di(COLONNE.chi)}&$B$${RIGA_CHI})=""`, "chi"],
    [`TRIM(${di(COLONNE.quando)}&$B$${RIGA_QUANDO})=""`, "quando"],
  ];
  const prove = parti.map(([prova = ""]) => prova).join(",");
  const parole = parti.map(([prova = "", nome = ""]) => `IF(${prova}," ${nome};","")`).join("&");
  return `=IF(OR(${prove}),"MANCA:"&${parole},"completa")`;
}

const aperteDi = (r: RigaScheda, n: number): Zona[] => [
  ...CAMPI_SCHEDA.flatMap((c) => (r.valori[c] ? [cella(n, COLONNE[c])] : [])),
  cella(n, COLONNE.chi),
  cella(n, COLONNE.quando),
];

/** Cells one below the other become one zone: a handful of requests instead of one for each cell. */
function unite(zone: readonly Zona[]): Zona[] {
  const fatte: Zona[] = [];
  for (const z of zone.toSorted((a, b) => a.colonna - b.colonna || a.riga - b.riga)) {
    const ultima = fatte.at(-1);
    if (ultima?.colonna === z.colonna && ultima.ultimaRiga === z.riga - 1)
      fatte[fatte.length - 1] = { ...ultima, ultimaRiga: z.ultimaRiga };
    else fatte.push(z);
  }
  return fatte;
}

function convalide(s: Scheda, primo: number, ultimo: number): FoglioScheda["convalide"] {
  const giorno = (anno: number, mese: number, g: number): number => {
    const d = dataIso(anno, mese, g);
    return d === null ? 0 : toSerial(d);
  };
  const giorni: Convalida = {
    tipo: "data",
    da: giorno(s.esercizio - 1, 1, 1),
    a: giorno(s.esercizio + 3, 12, 31),
    avviso: `Scrivere un giorno, per esempio 30/06/${s.esercizio}.`,
  };
  const regole: Record<RigaScheda["risposta"], Convalida> = {
    percentuale: {
      tipo: "decimale",
      da: 0,
      a: 1_000,
      avviso: "Scrivere una percentuale, per esempio 65%.",
    },
    numero: { tipo: "decimale", da: -GRANDE, a: GRANDE, avviso: "Scrivere un numero: solo la cifra." },
    data: giorni,
    "si-no": {
      tipo: "elenco",
      zona: { riga: 1, colonna: COLONNE.risposta, ultimaRiga: 2, ultimaColonna: COLONNE.risposta },
      avviso: "Scegliere SI o NO.",
    },
    testo: { tipo: "lunghezza", massima: PROSA_MASSIMA, avviso: "Il testo è troppo lungo per una cella." },
  };
  const colonna = (c: number): Zona => ({
    riga: primo,
    colonna: c,
    ultimaRiga: ultimo,
    ultimaColonna: c,
  });
  const perTipo = (Object.keys(regole) as RigaScheda["risposta"][]).flatMap((tipo) =>
    unite(s.righe.flatMap((r, i) => (r.risposta === tipo ? [cella(primo + i, COLONNE.raggiunto)] : []))).map(
      (zona) => ({ zona, regola: regole[tipo] }),
    ),
  );
  return [
    ...perTipo,
    { zona: { ...colonna(COLONNE.statoAttuazione), ultimaColonna: COLONNE.azioneChi }, regola: regole.testo },
    { zona: colonna(COLONNE.azioneEntro), regola: giorni },
    { zona: colonna(COLONNE.chi), regola: regole.testo },
    { zona: cella(RIGA_CHI, 2), regola: regole.testo },
    { zona: colonna(COLONNE.quando), regola: giorni },
    { zona: cella(RIGA_QUANDO, 2), regola: giorni },
  ];
}
