/**
 * The one page of the add-in: task pane and ribbon commands in one runtime. The only file of the pane that knows both
 * the use cases and Excel.
 */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { registraComandi } from "../commands/registra";
import type { ConCartella } from "../app/porte/cartella";
import { conRisultatiVecchi, type FinestraOspite } from "../app/lettura/risultati-vecchi";
import type { Osserva } from "../app/porte/osserva";
import { App } from "./app";
import { carica, soloAssente } from "../app/porte/carica";
import { precaricaLettura, precaricaVerdetto } from "./casi";
import { readLingua } from "./lingua";
import { createRuntime, type Runtime } from "./runtime";
import { segui } from "./segui";
import { useTema, type TemaOffice } from "./tema";
import { caricaTesti } from "./testi/scegli";
import { caricaVista, caricaViste } from "./viste-pigre";

const adattatore = () => carica(() => import(/* webpackChunkName: "excel" */ "../excel/cartella-excel"));
const nellaCartella: ConCartella = async (...con) => (await adattatore()).conCartella(...con);
// Only a host that is not Excel has anything to say of its results.
const { risultatiVecchi } = window as FinestraOspite;
const conCartella = risultatiVecchi ? conRisultatiVecchi(nellaCartella, risultatiVecchi) : nellaCartella;
const osserva: Osserva = async (...con) =>
  (await carica(() => import(/* webpackChunkName: "excel" */ "../excel/osserva-cartella"))).osservaCartella(
    ...con,
  );

// Asked for before Excel is ready: while office.js starts, what the first view needs is on its way.
caricaVista("coda").catch(soloAssente);
adattatore().catch(soloAssente);
precaricaLettura();
// Excel says its language once it is ready; the browser's is the same, or nearly always.
const lingua = readLingua();
caricaTesti(lingua === "excel" ? navigator.language : lingua).catch(soloAssente);

const linguaExcel = (): string => Office.context.displayLanguage;
const runtime = createRuntime(
  conCartella,
  () => Office.addin.showAsTaskpane(),
  {
    conSchede: async (...con) =>
      (await carica(() => import("../excel/schede/schede-excel"))).conSchede(...con),
    apriFile: async (byte) => (await carica(() => import("../excel/apri-file"))).apriFile(byte),
  },
  linguaExcel,
);

registraComandi(runtime, (nome, funzione) => {
  Office.actions.associate(nome, (evento?: Office.AddinCommands.Event) => {
    void funzione(evento);
  });
});

/** Office.context.officeTheme may be undefined on the web, whatever its type says. */
const readTema = (): TemaOffice | undefined => Office.context.officeTheme;

function Radice({ runtime: r }: { runtime: Runtime }) {
  const tema = useTema(readTema);
  return <App runtime={r} linguaExcel={linguaExcel()} tema={tema} />;
}

async function apri(): Promise<void> {
  const { host } = await Office.onReady();
  const radice = document.getElementById("radice");
  // Outside Excel the page keeps its own words, which say where to open it.
  if (!radice || host !== Office.HostType.Excel) return;
  const seguita = segui(runtime, osserva, {
    ora: () => performance.now(),
    fra: (millisecondi, fai) => {
      const id = setTimeout(fai, millisecondi);
      return () => {
        clearTimeout(id);
      };
    },
  });
  window.addEventListener("focus", () => {
    void seguita.guarda();
  });
  await runtime.azioni.parla(lingua);
  // What the other tabs and the buttons need comes after the first view, before anyone presses.
  const smetti = runtime.deposito.iscrivi(() => {
    if (runtime.deposito.stato().riconosciuto === null) return;
    smetti();
    caricaViste().catch(soloAssente);
    precaricaVerdetto();
    adattatore()
      .then(({ precaricaScrittura }) => precaricaScrittura())
      .catch(soloAssente);
  });
  createRoot(radice).render(
    <StrictMode>
      <Radice runtime={runtime} />
    </StrictMode>,
  );
}

void apri();
