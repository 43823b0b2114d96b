/**
 * Titoli of entrate with their tipologie, titoli of spese with their macroaggregati (schemes of d.lgs. 118/2011).
 * Origin: a city's published rendiconto (Comune di Torino, 2019, open format).
 */
import type { VoceElenco } from "./missioni";

/** By titolo; `sotto` holds the tipologie, by the three figures that follow the titolo. */
export const TITOLI_ENTRATE: Readonly<Record<number, VoceElenco>> = {
  1: {
    nome: "Entrate correnti di natura tributaria, contributiva e perequativa",
    sotto: {
      101: "Imposte, tasse e proventi assimilati",
      102: "Tributi destinati al finanziamento della sanità (solo per le Regioni)",
      103: "Tributi devoluti e regolati alle autonomie speciali (solo per le Regioni)",
      104: "Compartecipazioni di tributi",
      201: "Contributi sociali e premi a carico del datore di lavoro e dei lavoratori",
      202: "Contributi sociali a carico delle persone non occupate",
      301: "Fondi perequativi da Amministrazioni Centrali",
      302: "Fondi perequativi dalla Regione o Provincia autonoma",
    },
  },
  2: {
    nome: "Trasferimenti correnti",
    sotto: {
      101: "Trasferimenti correnti da Amministrazioni pubbliche",
      102: "Trasferimenti correnti da Famiglie",
      103: "Trasferimenti correnti da Imprese",
      104: "Trasferimenti correnti da Istituzioni Sociali Private",
      105: "Trasferimenti correnti dall'Unione Europea e dal Resto del Mondo",
    },
  },
  3: {
    nome: "Entrate extratributarie",
    sotto: {
      100: "Vendita di beni e servizi e proventi derivanti dalla gestione dei beni",
      200: "Proventi derivanti dall'attività di controllo e repressione delle irregolarità e degli illeciti",
      300: "Interessi attivi",
      400: "Altre entrate da redditi da capitale",
      500: "Rimborsi e altre entrate correnti",
    },
  },
  4: {
    nome: "Entrate in conto capitale",
    sotto: {
      100: "Tributi in conto capitale",
      200: "Contributi agli investimenti",
      300: "Altri trasferimenti in conto capitale",
      400: "Entrate da alienazione di beni materiali e immateriali",
      500: "Altre entrate in conto capitale",
    },
  },
  5: {
    nome: "Entrate da riduzione di attività finanziarie",
    sotto: {
      100: "Alienazione di attività finanziarie",
      200: "Riscossione crediti di breve termine",
      300: "Riscossione crediti di medio-lungo termine",
      400: "Altre entrate per riduzione di attività finanziarie",
    },
  },
  6: {
    nome: "Accensione di prestiti",
    sotto: {
      100: "Emissione di titoli obbligazionari",
      200: "Accensione Prestiti a breve termine",
      300: "Accensione Mutui e altri finanziamenti a medio lungo termine",
      400: "Altre forme di indebitamento",
      500: "Entrate da destinare al Fondo di ammortamento titoli",
    },
  },
  7: {
    nome: "Anticipazioni da istituto tesoriere/cassiere",
    sotto: {
      100: "Anticipazioni da istituto tesoriere/cassiere",
    },
  },
  8: {
    nome: "Premi di emissione di titoli emessi dall'amministrazione",
    sotto: {
      100: "Premi di emissione di titoli emessi dall'amministrazione",
    },
  },
  9: {
    nome: "Entrate per conto di terzi e partite di giro",
    sotto: {
      100: "Entrate per partite di giro",
      200: "Entrate per conto terzi",
    },
  },
};

/** By titolo; `sotto` holds the macroaggregati, by their three figures. */
export const TITOLI_SPESE: Readonly<Record<number, VoceElenco>> = {
  1: {
    nome: "Spese correnti",
    sotto: {
      101: "Redditi da lavoro dipendente",
      102: "Imposte e tasse a carico dell'ente",
      103: "Acquisto di beni e servizi",
      104: "Trasferimenti correnti",
      105: "Trasferimenti di tributi (solo per le Regioni)",
      106: "Fondi perequativi (solo per le Regioni)",
      107: "Interessi passivi",
      108: "Altre spese per redditi da capitale",
      109: "Rimborsi e poste correttive delle entrate",
      110: "Altre spese correnti",
    },
  },
  2: {
    nome: "Spese in conto capitale",
    sotto: {
      201: "Tributi in conto capitale a carico dell'ente",
      202: "Investimenti fissi lordi",
      203: "Contributi agli investimenti",
      204: "Altri trasferimenti in conto capitale",
      205: "Altre spese in conto capitale",
    },
  },
  3: {
    nome: "Spese per incremento di attività finanziarie",
    sotto: {
      301: "Acquisizioni di attività finanziarie",
      302: "Concessione crediti di breve termine",
      303: "Concessione crediti di medio - lungo termine",
      304: "Altre spese per incremento di attività finanziarie",
    },
  },
  4: {
    nome: "Rimborso di prestiti",
    sotto: {
      401: "Rimborso di titoli obbligazionari",
      402: "Rimborso prestiti a breve termine",
      403: "Rimborso mutui e altri finanziamenti a medio lungo termine",
      404: "Rimborso di altre forme di indebitamento",
      405: "Fondi per rimborso prestiti (solo per le regioni)",
    },
  },
  5: {
    nome: "Chiusura Anticipazioni da istituto tesoriere/cassiere",
    sotto: {
      501: "Chiusura Anticipazioni ricevute da istituto tesoriere/cassiere",
    },
  },
  6: {
    nome: "Scarti di emissione di titoli emessi dall'amministrazione",
    sotto: {
      601: "Scarti di emissione di titoli emessi dall'amministrazione",
    },
  },
  7: {
    nome: "Spese per conto terzi e partite di giro",
    sotto: {
      701: "Uscite per partite di giro",
      702: "Uscite per conto terzi",
    },
  },
};
