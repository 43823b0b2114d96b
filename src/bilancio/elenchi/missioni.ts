/**
 * Missioni and programmi of allegato 14 of d.lgs. 118/2011. Origin: the missioni from a city's published rendiconto
 * (Comune di Torino, 2019, open format); the programmi marked below from memory of the allegato, the others found also in
 * a real referto. The list was not compared with the official one as a whole: what is outside it is a warning, no error.
 */

export interface VoceElenco {
  readonly nome: string;
  readonly sotto: Readonly<Record<number, string>>;
}

/** By number; `sotto` holds the programmi by their number within the missione. */
export const MISSIONI: Readonly<Record<number, VoceElenco>> = {
  1: {
    nome: "Servizi istituzionali, generali e di gestione",
    sotto: {
      1: "Organi istituzionali",
      2: "Segreteria generale",
      3: "Gestione economica, finanziaria, programmazione, provveditorato",
      4: "Gestione delle entrate tributarie e servizi fiscali",
      5: "Gestione dei beni demaniali e patrimoniali",
      6: "Ufficio tecnico",
      7: "Elezioni e consultazioni popolari - Anagrafe e stato civile",
      8: "Statistica e sistemi informativi",
      9: "Assistenza tecnico-amministrativa agli enti locali", // from memory
      10: "Risorse umane",
      11: "Altri servizi generali",
      12: "Politica regionale unitaria per i servizi istituzionali, generali e di gestione (solo per le Regioni)", // from memory
    },
  },
  2: {
    nome: "Giustizia",
    sotto: {
      1: "Uffici giudiziari", // from memory
      2: "Casa circondariale e altri servizi", // from memory
      3: "Politica regionale unitaria per la giustizia (solo per le Regioni)", // from memory
    },
  },
  3: {
    nome: "Ordine pubblico e sicurezza",
    sotto: {
      1: "Polizia locale e amministrativa",
      2: "Sistema integrato di sicurezza urbana", // from memory
      3: "Politica regionale unitaria per la sicurezza e l'ordine pubblico (solo per le Regioni)", // from memory
    },
  },
  4: {
    nome: "Istruzione e diritto allo studio",
    sotto: {
      1: "Istruzione prescolastica",
      2: "Altri ordini di istruzione non universitaria",
      3: "Edilizia scolastica (solo per le Regioni)", // from memory
      4: "Istruzione universitaria", // from memory
      5: "Istruzione tecnica superiore", // from memory
      6: "Servizi ausiliari all'istruzione",
      7: "Diritto allo studio", // from memory
      8: "Politica regionale unitaria per l'istruzione e il diritto allo studio (solo per le Regioni)", // from memory
    },
  },
  5: {
    nome: "Tutela e valorizzazione dei beni e delle attività culturali",
    sotto: {
      1: "Valorizzazione dei beni di interesse storico", // from memory
      2: "Attività culturali e interventi diversi nel settore culturale",
      3: "Politica regionale unitaria per la tutela dei beni e delle attività culturali (solo per le Regioni)", // from memory
    },
  },
  6: {
    nome: "Politiche giovanili, sport e tempo libero",
    sotto: {
      1: "Sport e tempo libero",
      2: "Giovani",
      3: "Politica regionale unitaria per i giovani, lo sport e il tempo libero (solo per le Regioni)", // from memory
    },
  },
  7: {
    nome: "Turismo",
    sotto: {
      1: "Sviluppo e valorizzazione del turismo", // from memory
      2: "Politica regionale unitaria per il turismo (solo per le Regioni)", // from memory
    },
  },
  8: {
    nome: "Assetto del territorio ed edilizia abitativa",
    sotto: {
      1: "Urbanistica e assetto del territorio",
      2: "Edilizia residenziale pubblica e locale e piani di edilizia economico-popolare",
      3: "Politica regionale unitaria per l'assetto del territorio e l'edilizia abitativa (solo per le Regioni)", // from memory
    },
  },
  9: {
    nome: "Sviluppo sostenibile e tutela del territorio e dell'ambiente",
    sotto: {
      1: "Difesa del suolo",
      2: "Tutela, valorizzazione e recupero ambientale",
      3: "Rifiuti",
      4: "Servizio idrico integrato",
      5: "Aree protette, parchi naturali, protezione naturalistica e forestazione", // from memory
      6: "Tutela e valorizzazione delle risorse idriche", // from memory
      7: "Sviluppo sostenibile territorio montano piccoli Comuni", // from memory
      8: "Qualità dell'aria e riduzione dell'inquinamento", // from memory
      9: "Politica regionale unitaria per lo sviluppo sostenibile e la tutela del territorio e l'ambiente (solo per le Regioni)", // from memory
    },
  },
  10: {
    nome: "Trasporti e diritto alla mobilità",
    sotto: {
      1: "Trasporto ferroviario", // from memory
      2: "Trasporto pubblico locale", // from memory
      3: "Trasporto per vie d'acqua", // from memory
      4: "Altre modalità di trasporto", // from memory
      5: "Viabilità e infrastrutture stradali",
      6: "Politica regionale unitaria per i trasporti e il diritto alla mobilità (solo per le Regioni)", // from memory
    },
  },
  11: {
    nome: "Soccorso civile",
    sotto: {
      1: "Sistema di protezione civile",
      2: "Interventi a seguito di calamità naturali", // from memory
      3: "Politica regionale unitaria per il soccorso e la protezione civile (solo per le Regioni)", // from memory
    },
  },
  12: {
    nome: "Diritti sociali, politiche sociali e famiglia",
    sotto: {
      1: "Interventi per l'infanzia e i minori e per asili nido",
      2: "Interventi per la disabilità",
      3: "Interventi per gli anziani",
      4: "Interventi per soggetti a rischio di esclusione sociale",
      5: "Interventi per le famiglie",
      6: "Interventi per il diritto alla casa",
      7: "Programmazione e governo della rete dei servizi sociosanitari e sociali", // from memory
      8: "Cooperazione e associazionismo",
      9: "Servizio necroscopico e cimiteriale",
      10: "Politica regionale unitaria per i diritti sociali e la famiglia (solo per le Regioni)", // from memory
    },
  },
  13: {
    nome: "Tutela della salute",
    sotto: {
      1: "Servizio sanitario regionale - finanziamento ordinario corrente per la garanzia dei LEA", // from memory
      2: "Servizio sanitario regionale - finanziamento aggiuntivo corrente per livelli di assistenza superiori ai LEA", // from memory
      3: "Servizio sanitario regionale - finanziamento aggiuntivo corrente per la copertura dello squilibrio di bilancio corrente", // from memory
      4: "Servizio sanitario regionale - ripiano di disavanzi sanitari relativi ad esercizi pregressi", // from memory
      5: "Servizio sanitario regionale - investimenti sanitari", // from memory
      6: "Servizio sanitario regionale - restituzione maggiori gettiti SSN", // from memory
      7: "Ulteriori spese in materia sanitaria",
      8: "Politica regionale unitaria per la tutela della salute (solo per le Regioni)", // from memory
    },
  },
  14: {
    nome: "Sviluppo economico e competitività",
    sotto: {
      1: "Industria, PMI e Artigianato",
      2: "Commercio - reti distributive - tutela dei consumatori",
      3: "Ricerca e innovazione", // from memory
      4: "Reti e altri servizi di pubblica utilità", // from memory
      5: "Politica regionale unitaria per lo sviluppo economico e la competitività (solo per le Regioni)", // from memory
    },
  },
  15: {
    nome: "Politiche per il lavoro e la formazione professionale",
    sotto: {
      1: "Servizi per lo sviluppo del mercato del lavoro",
      2: "Formazione professionale", // from memory
      3: "Sostegno all'occupazione",
      4: "Politica regionale unitaria per il lavoro e la formazione professionale (solo per le Regioni)", // from memory
    },
  },
  16: {
    nome: "Agricoltura, politiche agroalimentari e pesca",
    sotto: {
      1: "Sviluppo del settore agricolo e del sistema agroalimentare", // from memory
      2: "Caccia e pesca", // from memory
      3: "Politica regionale unitaria per l'agricoltura, i sistemi agroalimentari, la caccia e la pesca (solo per le Regioni)", // from memory
    },
  },
  17: {
    nome: "Energia e diversificazione delle fonti energetiche",
    sotto: {
      1: "Fonti energetiche",
      2: "Politica regionale unitaria per l'energia e la diversificazione delle fonti energetiche (solo per le Regioni)", // from memory
    },
  },
  18: {
    nome: "Relazioni con le altre autonomie territoriali e locali",
    sotto: {
      1: "Relazioni finanziarie con le altre autonomie territoriali", // from memory
      2: "Politica regionale unitaria per le relazioni con le altre autonomie territoriali e locali (solo per le Regioni)", // from memory
    },
  },
  19: {
    nome: "Relazioni internazionali",
    sotto: {
      1: "Relazioni internazionali e cooperazione allo sviluppo", // from memory
      2: "Cooperazione territoriale (solo per le Regioni)", // from memory
    },
  },
  20: {
    nome: "Fondi e accantonamenti",
    sotto: {
      1: "Fondo di riserva",
      2: "Fondo crediti di dubbia esigibilità",
      3: "Altri fondi",
    },
  },
  50: {
    nome: "Debito pubblico",
    sotto: {
      1: "Quota interessi ammortamento mutui e prestiti obbligazionari", // from memory
      2: "Quota capitale ammortamento mutui e prestiti obbligazionari",
    },
  },
  60: {
    nome: "Anticipazioni finanziarie",
    sotto: {
      1: "Restituzione anticipazione di tesoreria",
    },
  },
  99: {
    nome: "Servizi per conto terzi",
    sotto: {
      1: "Servizi per conto terzi e partite di giro",
      2: "Anticipazioni per il finanziamento del sistema sanitario nazionale", // from memory
    },
  },
};
