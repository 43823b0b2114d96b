/** The page that clic.ts opens: the pane itself, on a verdict of so many findings, with a workbook that answers at once. */
import { createRoot } from "react-dom/client";
import { App } from "../../src/taskpane/app";
import { caricaViste } from "../../src/taskpane/viste-pigre";
import { OGGI, REFERTO, RICONOSCIUTO, rilievo } from "../taskpane/esempi";
import { createFinta } from "../taskpane/finta";

const GRAVITA = ["errore", "avviso", "nota"] as const;

async function apri(quanti: number): Promise<void> {
  const { runtime, scelte } = createFinta();
  await caricaViste();
  await runtime.azioni.apri();
  const rilievi = Array.from({ length: quanti }, (_, i) =>
    rilievo(GRAVITA[Math.floor((3 * i) / quanti)] ?? "nota", `N${i + 2}`, { foglio: `Spese ${i % 7}` }),
  );
  const responsabili = new Map(
    rilievi.map((r, i) => [`${r.foglio ?? ""}!${i + 2}`, `Responsabile ${i % 40}`]),
  );
  runtime.deposito.invia({ tipo: "riconosciuto", esito: RICONOSCIUTO });
  runtime.deposito.invia({
    tipo: "referto-fatto",
    referto: { ...REFERTO, rilievi, responsabili },
    il: OGGI,
    ora: "10:32",
    pagine: 12,
  });
  const radice = document.getElementById("radice");
  if (!radice) throw new Error("no root");
  createRoot(radice).render(<App runtime={runtime} linguaExcel="it" tema="chiaro" />);
  Object.assign(window, { scelte });
}

Object.assign(window, { apri });
