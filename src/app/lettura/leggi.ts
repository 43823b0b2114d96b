/** From the workbook to the domain: read the cells once, recognise the tables, read their rows. */
import { annoDi, type DataIso } from "../../base/data";
import type { Griglia } from "../../base/griglia";
import type { Rilievo } from "../../base/rilievo";
import type { RigaTotale, Voce } from "../../bilancio/voce";
import type { IndicatoreLetto } from "../../obiettivi/indicatore";
import { isScheda } from "../../schede/leggi-scheda";
import { findDataRiferimento, findEnte } from "../../tracciati/find-data";
import type { Guida } from "../../tracciati/guida";
import type { Mappatura } from "../../tracciati/mappatura";
import { readIndicatori } from "../../tracciati/read-indicatori";
import { missingAmounts } from "../../tracciati/importi-mancanti";
import { thousandths } from "../../tracciati/millesimi";
import { withoutPlace } from "../../tracciati/senza-posto";
import { rangesOf, withoutShownOtherwise } from "../../tracciati/importi-mostrati";
import { readPrints } from "../../tracciati/read-stampe";
import { recognise, type Riconoscimento } from "../../tracciati/recognise";
import { withBlockTotals } from "../../tracciati/totali-di-blocco";
import { findPointed, type IndicateRitrovate } from "../../tracciati/ritrova-indicata";
import { findAgain, zonesOf, type ZonaNominata } from "../../tracciati/zone";
import type { Copertura } from "../../tracciati/registro/classi";
import { record, type FoglioDaContare } from "../../tracciati/registro/registra";
import { HostFault, type Cartella, type CartellaLetta, type FoglioSorgente } from "../porte/cartella";
import { rilieviLontane } from "./celle-lontane";
import { esclusiDi } from "./fogli-esclusi";
import { firstChanged, fontiDi } from "../porte/fonti";
import { rilieviEsempio } from "./riga-esempio";
import { withEarlier } from "./rilevazioni";
import { parseMemoria, rilieviMemoria } from "../memoria/leggi-stato";
import { MEMORIA_VUOTA, type Memoria } from "../memoria/memoria";
import type { SegniAccesi } from "../porte/segno";

/** What the cells alone say: no date, no judgement yet. */
export interface Lettura {
  readonly mappature: readonly Mappatura[];
  readonly nonLetti: Riconoscimento["nonLetti"];
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  readonly indicatori: readonly IndicatoreLetto[];
  readonly rilievi: readonly Rilievo[];
  /** For each sheet that is not ours, what became of its cells. */
  readonly copertura: readonly Copertura[];
}

export interface Tabelle {
  /** The sheets that are not ours, those that were not looked at too. */
  readonly fogli: readonly FoglioDaContare[];
  readonly griglie: ReadonlyMap<string, Griglia>;
  readonly riconoscimento: Riconoscimento;
  /** As asked for, else as saved, else as found in a heading; null where nobody says. */
  readonly dataRiferimento: DataIso | null;
  /** As asked for, else the year of the date. */
  readonly esercizio: number | null;
  /** Kept in the workbook by an earlier press. */
  readonly memoria: Memoria;
  /** False where what is kept cannot be read at all: it is left as it is until the user says to begin anew. */
  readonly memoriaNostra: boolean;
  /** The parts to be kept, each with its name. */
  readonly zone: readonly ZonaNominata[];
  readonly indicate: IndicateRitrovate["tabelle"];
  /** Found in a heading of the workbook. */
  readonly dataTrovata: DataIso | null;
  readonly enteTrovato: string | null;
  /** What is marked in the sheets now. */
  readonly segni: SegniAccesi;
  /** What the office wrote beside the cards. */
  readonly note: CartellaLetta["note"];
  /** Our own sheets now in the workbook. */
  readonly propri: CartellaLetta["propri"];
  readonly custodibile: CartellaLetta["custodibile"];
  readonly attuale: CartellaLetta["attuale"];
  readonly protetti: CartellaLetta["protetti"];
  readonly interrotta: CartellaLetta["interrotta"];
  /** The coat of arms is on the cover, or will be when it is made. */
  readonly stemma: boolean;
  readonly calcolo: CartellaLetta["calcolo"];
}

/** What the user asks for, over what the workbook says. */
interface Chiesto {
  readonly dataRiferimento: DataIso | null;
  readonly esercizio: number | null;
}

const NIENTE: Chiesto = { dataRiferimento: null, esercizio: null };

/** Reads the workbook once and finds its tables, as the memory kept in it guides. */
export const readTabelle = async (
  cartella: Pick<Cartella, "read">,
  chiesto: Chiesto = NIENTE,
): Promise<Tabelle> => understand(await cartella.read(), chiesto);

/**
 * What the cells read say, with another memory in place of the saved one where it is given. Of the hidden sheets only
 * those where a table was mapped are looked at; a scheda of a
 * responsabile that was moved here from its file is no source.
 */
export function understand(letta: CartellaLetta, chiesto: Chiesto, corretta?: Memoria): Tabelle {
  const saputa = parseMemoria(letta.stato);
  const memoria = corretta ?? (saputa.tipo === "letta" ? saputa.memoria : MEMORIA_VUOTA);
  const mappati = mappedSheets(memoria, letta.nomi);
  const griglie = letta.sorgenti.flatMap((f) =>
    f.griglia && skippedAs(f, mappati) === null ? [f.griglia] : [],
  );
  const dataTrovata = findDataRiferimento(griglie);
  const dataRiferimento = chiesto.dataRiferimento ?? memoria.dataRiferimento ?? dataTrovata;
  const esercizio = chiesto.esercizio ?? (dataRiferimento && annoDi(dataRiferimento));
  const indicate = findPointed(memoria.indicate, letta.nomi, griglie);
  const trovato = recognise(griglie, guidaDi({ esercizio, memoria, dataRiferimento }), indicate.tabelle);
  const esclusi = esclusiDi(letta, new Set(griglie), trovato);
  const ritrovo = findAgain(memoria.zone, letta.nomi, zonesOf(recognisedOnly(trovato, indicate)));
  return {
    fogli: letta.sorgenti.map((f) => ({ nome: f.nome, griglia: f.griglia, saltato: skippedAs(f, mappati) })),
    griglie: new Map(griglie.map((g) => [g.foglio, g])),
    riconoscimento: {
      ...trovato,
      nonLetti: [...trovato.nonLetti, ...esclusi.nonLetti],
      rilievi: [
        ...(corretta ? [] : rilieviMemoria(saputa)),
        ...rilieviLontane(letta.sorgenti.filter((f) => f.visibile || mappati.has(f.nome))),
        ...indicate.rilievi,
        ...ritrovo.rilievi,
        ...esclusi.rilievi,
        ...trovato.rilievi,
      ],
    },
    dataRiferimento,
    esercizio,
    memoria,
    memoriaNostra: saputa.tipo !== "rovinata",
    zone: ritrovo.zone,
    indicate: indicate.tabelle,
    dataTrovata,
    enteTrovato: findEnte(griglie),
    segni: letta.segni,
    note: letta.note,
    propri: letta.propri,
    custodibile: letta.custodibile,
    attuale: letta.attuale,
    protetti: letta.protetti,
    interrotta: letta.interrotta,
    stemma: letta.stemma,
    calcolo: letta.calcolo,
  };
}

const guidaDi = ({
  esercizio,
  memoria,
  dataRiferimento,
}: Pick<Tabelle, "esercizio" | "memoria" | "dataRiferimento">): Guida => ({
  esercizio,
  lessico: memoria.lessico,
  data: dataRiferimento,
});

function skippedAs(f: FoglioSorgente, mappati: ReadonlySet<string>): FoglioDaContare["saltato"] {
  if (!f.visibile && !mappati.has(f.nome)) return "nascosto";
  return f.griglia && isScheda(f.griglia) ? "scheda" : null;
}

/** The sheets that hold a table saved earlier, where its name says now. */
function mappedSheets({ indicate, zone }: Memoria, nomi: CartellaLetta["nomi"]): ReadonlySet<string> {
  const salvati = new Set([...indicate, ...zone].map((s) => s.nome.toLowerCase()));
  return new Set(nomi.flatMap((n) => (n.dove && salvati.has(n.nome.toLowerCase()) ? [n.dove.foglio] : [])));
}

/** The mappings that nobody pointed at: those that a zone's name has to follow. */
const recognisedOnly = (
  { mappature }: Riconoscimento,
  { tabelle }: IndicateRitrovate,
): readonly Mappatura[] => mappature.filter((m) => !tabelle.some((t) => t.intervallo === m.intervallo));

/**
 * Reads every row of the recognised tables. The objectives are read as shown: 0.65 may be "65%"; "fogli-cambiati" where
 * someone has moved their rows since they were recognised.
 */
export async function readRighe(cartella: Pick<Cartella, "readViste">, tabelle: Tabelle): Promise<Lettura> {
  const { mappature, nonLetti, rilievi: dubbi } = tabelle.riconoscimento;
  const bilancio = readPrints(
    mappature.flatMap((m) => {
      const g = tabelle.griglie.get(m.foglio);
      return m.struttura === "obiettivi" || !g ? [] : [{ g, m }];
    }),
  );
  const schede = mappature.filter((m) => m.struttura === "obiettivi");
  const { scartate } = tabelle.riconoscimento;
  const prime = scartate.flatMap(({ mappatura: m }) => (m.struttura === "obiettivi" && m.giorno ? m : []));
  const guardate = [...schede, ...prime];
  const scritte = bilancio.voci;
  // Rows of one table may be read apart: its range is asked for once.
  const chiesti = [...guardate.map((m) => m.intervallo), ...rangesOf(scritte)];
  const intervalli = new Map(chiesti.map((i) => [JSON.stringify(i), i]));
  const lette = await cartella.readViste([...intervalli.values()]);
  const perIntervallo = new Map([...intervalli.keys()].map((k, i) => [k, lette[i]]));
  const viste = chiesti.map((i) => perIntervallo.get(JSON.stringify(i)));
  for (const [i, fonte] of fontiDi(guardate, tabelle.griglie, false).entries())
    if (firstChanged(fonte, viste[i]?.valori ?? []))
      throw new HostFault("fogli-cambiati", `${fonte.intervallo.foglio} is no longer what was recognised`);
  const perTabella = guardate.flatMap((m, i) => {
    const vista = viste[i];
    return vista ? [{ giorno: m.giorno ?? null, ...readIndicatori(vista, m) }] : [];
  });
  const obiettivi = perTabella.slice(0, schede.length);
  const indicatori = obiettivi.flatMap((o) => withEarlier(o, perTabella.slice(schede.length)));
  const { voci, rilievi: mostrati } = withoutShownOtherwise(
    scritte,
    viste.slice(guardate.length).filter((v) => v !== undefined),
  );
  const totali = withBlockTotals(bilancio.totali, voci);
  const rilievi = [
    ...dubbi,
    ...rilieviEsempio({ voci, indicatori }),
    ...bilancio.rilievi,
    ...mostrati,
    ...missingAmounts(voci),
    ...thousandths(voci),
    ...withoutPlace(voci),
    ...obiettivi.flatMap((o) => o.rilievi),
  ];
  const registro = record(tabelle.fogli, {
    guida: guidaDi(tabelle),
    mappature,
    scartate,
    voci,
    totali,
    indicatori,
    rilievi,
    calcolo: tabelle.calcolo,
  });
  return {
    mappature,
    nonLetti,
    voci,
    totali,
    indicatori,
    rilievi: [...rilievi, ...registro.rilievi],
    copertura: registro.copertura,
  };
}
