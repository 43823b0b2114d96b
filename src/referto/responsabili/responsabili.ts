/** Responsabili: all of them in a table, then a page each: a sentence, their money, objectives beside it, what is missed and due. */
import { formatData, formatDataEstesa } from "../../base/data";
import { quozienteDi } from "../denaro/conti";
import { contaIndicatori, inScadenza, treMesiDopo } from "../parole/conti-indicatori";
import type { Conti, DatiReferto } from "../dati/dati";
import { denaroDi, nomeBlocco, tabellaDenaro, type DenaroDi } from "./denaro-responsabile";
import { Cifra, Punto, stessa } from "../documento/cifra";
import type { Blocco, Detto, ParteDocumento } from "../documento/blocchi";
import { aOggi, diQuanto, esitoObiettivoBreve, raggiuntiDetti } from "../parole/esito-detto";
import { OBIETTIVO_DA_RIGENERARE } from "../parole/esiti";
import { notaEstratto } from "../parole/estratto";
import { fincheVale, numeroFincheVale, testoFincheVale } from "../parole/finche-vale";
import { fraseAltri, fraseMancati, fraseRaggiunti } from "../parole/frasi-indicatori";
import { frase, parola, percento, somma } from "../parole/frase";
import { righeMancati, mancatiDi, type RigaMancato } from "../obiettivi/mancati";
import { nomiVivi } from "../parole/nome-indicatore";
import { notaParti } from "../parole/nota-parti";
import { conta, ilGiorno, inLettere, maiuscola } from "../parole/parole";
import { nomeDi, type Responsabile } from "../parole/per-responsabile";
import { intestazioneDi, piedeDi } from "../parole/piede";
import { titoloDi, type Schede } from "../obiettivi/schede";
import { cellaTabella, tabella } from "../documento/tabella";
import { avvisoScadutoIn, toniEsito } from "../foglio/tono";
import type { Obiettivo } from "../../obiettivi/giudizio";

const GRIGLIA = [20, 50, 26, 24, 22, 14, 18] as const;
const ESITO = [5, 6] as const;
const NOTA = "Un indicatore o un capitolo di più persone conta per ciascuna.";

/** Spellings that are put together without anybody having said so are told. */
const notaPersone = ({ gruppiProposti: n }: DatiReferto): string =>
  n === 0
    ? NOTA
    : `${NOTA} ${n === 1 ? "Una persona scritta" : `${maiuscola(inLettere(n))} persone scritte`} in più modi ${n === 1 ? "è riunita" : "sono riunite"} come proposto, senza conferma dell’ufficio (controllo OBI-008, «stessa persona» nel riquadro).`;

interface FontiResponsabili {
  readonly entrate: Conti | null;
  readonly spese: Conti | null;
  readonly schede: Schede | null;
}

interface Fonti extends FontiResponsabili {
  /** How each indicator is called. */
  readonly nome: ReturnType<typeof nomiVivi>;
}

interface Pagina {
  readonly r: Responsabile;
  readonly punto: Punto;
  readonly spese: DenaroDi | null;
  readonly entrate: DenaroDi | null;
}

/** Null where the workbook names no responsabile. */
export function responsabili(
  d: DatiReferto,
  tutti: readonly Responsabile[],
  f: FontiResponsabili,
): ParteDocumento | null {
  if (tutti.length === 0) return null;
  const fonti: Fonti = { ...f, nome: nomiVivi(d.obiettivi) };
  const pagine = tutti.map((r): Pagina => ({
    r,
    punto: new Punto(),
    spese: denaroDi(r, f.spese),
    entrate: denaroDi(r, f.entrate),
  }));
  const sotto = `Situazione al ${formatDataEstesa(d.dataRiferimento)}.${notaParti(d, ["entrate", "spese", "obiettivi"])}`;
  const nota = f.spese ? notaEstratto(d, "spese") : "";
  return {
    chiave: "responsabili",
    nome: "Referto Responsabili",
    griglia: GRIGLIA,
    intestazione: intestazioneDi(d, "Responsabili: obiettivi e denaro"),
    piede: piedeDi(d),
    fuori: [],
    righeBloccate: 0,
    condizionali: (ultima) => [
      ...toniEsito({ riga: 1, colonna: ESITO[0], ultimaRiga: ultima, ultimaColonna: ESITO[0] }),
      avvisoScadutoIn({ riga: 1, colonna: 1, ultimaRiga: ultima, ultimaColonna: 4 }),
    ],
    blocchi: [
      {
        tipo: "titolo",
        detto: parola("Responsabili: obiettivi e denaro"),
        sotto: [{ cella: testoFincheVale(d, sotto), mostrato: sotto }],
        punto: null,
      },
      { tipo: "spazio", punti: 4 },
      ...(nota === ""
        ? []
        : ([
            { tipo: "frase", detto: parola(nota), stile: "estratto" },
            { tipo: "spazio", punti: 6 },
          ] as const)),
      quadro(d, pagine),
      { tipo: "frase", detto: parola(notaPersone(d)), stile: "didascalia" },
      ...pagine.flatMap((p): Blocco[] => [{ tipo: "pagina" }, ...pagina(d, p, fonti)]),
    ],
  };
}

function quadro(d: DatiReferto, pagine: readonly Pagina[]): Blocco {
  const trattino: Detto = parola("–");
  return tabella<Pagina>(
    [
      {
        campo: "nome",
        titolo: "Responsabile",
        posti: [1, 2],
        stile: "cella",
        di: ({ r, punto }) => cellaTabella(parola(nomeDi(r)), { verso: punto }),
      },
      {
        campo: "indicatori",
        titolo: "Indicatori",
        posti: [3, 3],
        stile: "intero0",
        testata: "destra",
        di: ({ r }) =>
          r.giudizi.length === 0
            ? trattino
            : new Cifra(numeroFincheVale(d, r.riepilogo.indicatori), r.riepilogo.indicatori),
      },
      {
        campo: "mancati",
        titolo: "di cui mancati",
        posti: [4, 4],
        stile: "intero0",
        testata: "destra",
        di: ({ r }) =>
          r.giudizi.length === 0
            ? trattino
            : new Cifra(numeroFincheVale(d, r.riepilogo.mancati), r.riepilogo.mancati),
      },
      {
        campo: "attuale",
        titolo: "Spese, previsione attuale",
        posti: [5, 5],
        stile: "euro",
        testata: "destra",
        di: ({ spese }) => (spese ? stessa(spese.totale.previsioneAttuale) : trattino),
      },
      {
        campo: "impegnato",
        titolo: "Impegnato",
        posti: [6, 7],
        stile: "euro",
        testata: "destra",
        di: ({ spese }) => (spese ? stessa(spese.totale.movimentato) : trattino),
      },
    ],
    pagine.map((r) => ({ r })),
  );
}

function pagina(d: DatiReferto, p: Pagina, f: Fonti): Blocco[] {
  const { r } = p;
  const programmi = (p.spese?.righe ?? []).map((x) => nomeBlocco(x.blocco));
  const diChe =
    programmi.length === 0 || programmi.length > 4 ? "" : `Capitoli: ${[...new Set(programmi)].join("; ")}. `;
  const sotto = `${diChe}Situazione al ${formatDataEstesa(d.dataRiferimento)}.`;
  return [
    {
      tipo: "titolo",
      detto: parola(nomeDi(r)),
      sotto: [parola(sotto)],
      punto: p.punto,
      segue: nomeDi(r),
    },
    { tipo: "spazio", punti: 6 },
    ...frasi(d, p),
    ...denaro(d, p, f),
    ...(r.giudizi.length === 0 ? [] : [...obiettivi(d, p, f), ...mancati(d, p, f), ...termini(d, p, f)]),
  ];
}

function frasi(d: DatiReferto, { r, spese }: Pagina): Blocco[] {
  const conti = contaIndicatori(r.giudizi);
  const senzaTermini = `Nessun termine entro ${ilGiorno(treMesiDopo(d.dataRiferimento))}.`;
  const termini = inScadenza(r.giudizi, d.dataRiferimento).length === 0 ? senzaTermini : "";
  const detto = [fraseRaggiunti(conti), fraseMancati(conti), fraseAltri(conti), termini]
    .filter((t) => t !== "")
    .join(" ");
  const indicatori: Blocco =
    r.giudizi.length === 0
      ? {
          tipo: "frase",
          detto: parola("Nessun obiettivo porta questo nome: qui ci sono solo i suoi capitoli."),
          stile: "frase",
        }
      : { tipo: "frase", detto: { cella: testoFincheVale(d, detto), mostrato: detto }, stile: "frase" };
  if (!spese) return [indicatori];
  const { movimentato: m, previsioneAttuale: a } = spese.totale;
  return [
    indicatori,
    {
      tipo: "frase",
      detto: frase(
        "I suoi capitoli di spesa hanno impegnato ",
        somma(m, "euro"),
        " euro su ",
        somma(a, "euro"),
        " (",
        percento(m, a),
        ").",
      ),
      stile: "frase",
    },
  ];
}

const capo = (detto: Detto, accento = false): Blocco[] => [
  { tipo: "spazio", punti: 12 },
  { tipo: "sezione", detto, accento, punto: null },
];

function denaro(d: DatiReferto, { spese, entrate }: Pagina, f: Fonti): Blocco[] {
  if (!spese && !entrate)
    return [
      { tipo: "spazio", punti: 4 },
      { tipo: "frase", detto: parola(senzaCapitoli(d)), stile: "didascalia" },
    ];
  return [
    ...capo(parola("Il denaro")),
    ...(spese && f.spese ? [tabellaDenaro(f.spese, spese)] : []),
    ...(spese && entrate ? [{ tipo: "spazio", punti: 6 } as const] : []),
    ...(entrate && f.entrate ? [tabellaDenaro(f.entrate, entrate)] : []),
  ];
}

function senzaCapitoli({ voci }: DatiReferto): string {
  if (voci.length === 0) return "La cartella non ha il bilancio: qui ci sono solo gli obiettivi.";
  if (voci.every((v) => v.responsabile === null))
    return "Il bilancio di questa cartella non nomina i responsabili: qui ci sono solo gli obiettivi.";
  return "Nessun capitolo porta questo nome: qui ci sono solo gli obiettivi. Se nel bilancio è scritto in altro modo, confermare il gruppo nel riquadro.";
}

type RigaObiettivo =
  { readonly tipo: "gruppo"; readonly detto: Detto } | { readonly tipo: "obiettivo"; readonly o: Obiettivo };

/** Under each programma its money, so that a late objective is seen beside what is already committed. */
function obiettivi(d: DatiReferto, { r }: Pagina, f: Fonti): Blocco[] {
  const chiaveDi = (o: Obiettivo): string => {
    const i = o.giudizi[0]?.indicatore;
    return !i || i.missione === null || i.programma === null ? "" : `${i.missione} ${i.programma}`;
  };
  const chiavi = [...new Set(r.obiettivi.map(chiaveDi))].toSorted((a, b) => ordine(a) - ordine(b));
  const scritto = d.impostazioni.sezioni.includes("obiettivi");
  const esito = (o: Obiettivo): Cifra | null => {
    const s = f.schede?.schede.get(o);
    if (!s) return null;
    const suo = esitoObiettivoBreve(o);
    // A card that is written says itself whether it still holds.
    return scritto
      ? stessa(s.esito)
      : new Cifra(fincheVale(d, { tipo: "testo", valore: suo }, OBIETTIVO_DA_RIGENERARE), suo);
  };
  return [
    ...capo(parola(f.spese ? "Gli obiettivi accanto al denaro" : "Gli obiettivi")),
    tabella<RigaObiettivo>(
      [
        {
          campo: "obiettivo",
          titolo: "Obiettivo",
          posti: [1, 2],
          stile: "cella",
          di: (x) => {
            if (x.tipo === "gruppo") return cellaTabella(x.detto, { posti: [1, 7], stile: "cella" });
            const s = f.schede?.schede.get(x.o);
            return s
              ? cellaTabella(
                  { cella: stessa(s.titolo), mostrato: titoloDi(x.o) },
                  { verso: scritto ? s.punto : null },
                )
              : parola(titoloDi(x.o));
          },
        },
        {
          campo: "raggiunti",
          titolo: "Indicatori raggiunti",
          posti: [3, 4],
          stile: "cella",
          di: (x) => {
            if (x.tipo === "gruppo") return null;
            const detto = raggiuntiDetti(x.o);
            return { cella: testoFincheVale(d, detto, "da rigenerare"), mostrato: detto };
          },
        },
        {
          campo: "esito",
          titolo: "Esito",
          posti: ESITO,
          stile: "esito",
          testata: "centro",
          di: (x) => {
            const c = x.tipo === "gruppo" ? null : esito(x.o);
            return c ? { cella: c, mostrato: String(c.valore) } : null;
          },
        },
        { campo: "orlo", titolo: "", posti: [7, 7], stile: "cella", di: () => null },
      ],
      chiavi.flatMap((k) => [
        { r: { tipo: "gruppo" as const, detto: gruppoDetto(k, f) }, aspetto: "gruppo" as const },
        ...r.obiettivi
          .filter((o) => chiaveDi(o) === k)
          .map((o) => ({ r: { tipo: "obiettivo" as const, o } })),
      ]),
    ),
  ];
}

const ordine = (chiave: string): number => {
  const [m = 999, p = 999] = chiave === "" ? [] : chiave.split(" ").map(Number);
  return m * 1000 + p;
};

/** "1.10 Risorse umane: previsti 197.736 euro, impegnato il 61,1 %". */
function gruppoDetto(chiave: string, f: Fonti): Detto {
  if (chiave === "") return parola("Senza programma");
  const b = f.spese?.blocchi.find((x) => `${x.missione} ${x.programma}` === chiave);
  const [missione, programma] = chiave.split(" ");
  if (!b)
    return parola(
      `Programma ${missione ?? ""}.${programma ?? ""}${f.spese ? ": nessun capitolo nel bilancio" : ""}`,
    );
  const { previsioneAttuale: a, movimentato: m } = b.totale;
  if (quozienteDi(m, a) === "–") return parola(nomeBlocco(b));
  return frase(`${nomeBlocco(b)}: previsti `, somma(a, "euro"), " euro, impegnato ", percento(m, a));
}

function mancati(d: DatiReferto, { r }: Pagina, f: Fonti): Blocco[] {
  const suoi = new Set(r.giudizi);
  const tutti = mancatiDi(d, f.spese).filter((m) => suoi.has(m.g));
  if (tutti.length === 0) return [];
  const titolo = `Mancati: ${conta(tutti.length, "indicatore", "indicatori")}`;
  return [
    ...capo({ cella: testoFincheVale(d, titolo, "Mancati"), mostrato: titolo }, true),
    tabella<RigaMancato>(
      [
        {
          campo: "cosa",
          titolo: "Indicatore",
          posti: [1, 2],
          stile: "cella",
          di: (x) =>
            x.tipo === "mancato"
              ? cellaTabella(f.nome(x.m.g), { verso: x.m.g.indicatore.raggiunto.posizione })
              : x.tipo === "perche"
                ? cellaTabella(parola(`Causa: ${x.causa}`), { stile: "didascalia" })
                : null,
        },
        {
          campo: "entro",
          titolo: "Entro il",
          posti: [3, 3],
          stile: "cella",
          di: (x) =>
            x.tipo === "perche"
              ? cellaTabella(parola(`Azione, chi, entro quando: ${x.azione}`), {
                  stile: "didascalia",
                  posti: [3, 7],
                })
              : x.tipo === "mancato"
                ? parola(x.m.g.scadenza === null ? "–" : formatData(x.m.g.scadenza))
                : null,
        },
        {
          campo: "quanto",
          titolo: "Di quanto",
          posti: [4, 7],
          stile: "mancatoTesto",
          di: (x) => {
            if (x.tipo !== "mancato") return null;
            const detto = diQuanto(x.m.g);
            return { cella: testoFincheVale(d, detto, "da rigenerare"), mostrato: detto };
          },
        },
      ],
      righeMancati(d, tutti),
    ),
  ];
}

function termini(d: DatiReferto, { r }: Pagina, f: Fonti): Blocco[] {
  const suoi = inScadenza(r.giudizi, d.dataRiferimento);
  if (suoi.length === 0) return [];
  const entro = ilGiorno(treMesiDopo(d.dataRiferimento));
  const obiettivoDi = new Map(r.obiettivi.flatMap((o) => o.giudizi.map((g) => [g, o] as const)));
  return [
    ...capo(parola(`I prossimi termini, entro ${entro}`)),
    tabella(
      [
        {
          campo: "entro",
          titolo: "Entro il",
          posti: [1, 1],
          stile: "cella",
          di: (g) => parola(g.scadenza === null ? "–" : formatData(g.scadenza)),
        },
        {
          campo: "cosa",
          titolo: "Indicatore",
          posti: [2, 4],
          stile: "cella",
          di: (g) => {
            const o = obiettivoDi.get(g);
            return cellaTabella(f.nome(g), { verso: (o && f.schede?.schede.get(o)?.punto) ?? null });
          },
        },
        {
          campo: "oggi",
          titolo: "A oggi",
          posti: [5, 7],
          stile: "cella",
          di: (g) => ({ cella: testoFincheVale(d, aOggi(g), "da rigenerare"), mostrato: aOggi(g) }),
        },
      ],
      suoi.map((g) => ({ r: g })),
    ),
  ];
}
