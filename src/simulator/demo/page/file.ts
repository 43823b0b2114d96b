/** The user's own files: chosen, dropped on the page, saved. Nothing leaves the machine. */
import { alPremere, elemento } from "./elementi";

export interface AzioniFile {
  apri(bytes: Uint8Array, nome: string): void;
  salva(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly nome: string };
}

const TIPO = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface FileHandle {
  createWritable(): Promise<{ write(dati: Blob): Promise<void>; close(): Promise<void> }>;
}
interface SavePicker {
  showSaveFilePicker?: (opzioni: object) => Promise<FileHandle>;
}

export function collegaFile(azioni: AzioniFile): void {
  const scelta = elemento("file", HTMLInputElement);
  const apri = (file: File | undefined): void => {
    if (file)
      void file.arrayBuffer().then((b) => {
        azioni.apri(new Uint8Array(b), file.name);
      });
  };
  alPremere("apri", () => {
    scelta.click();
  });
  scelta.addEventListener("change", () => {
    apri(scelta.files?.[0]);
    // The same file can be chosen again.
    scelta.value = "";
  });
  alPremere("salva", () => {
    const { bytes, nome } = azioni.salva();
    void salvaFile(new Blob([bytes], { type: TIPO }), nome);
  });
  const trascina = (e: DragEvent): void => {
    if (!e.dataTransfer?.types.includes("Files")) return;
    e.preventDefault();
    document.body.classList.toggle("trascina", e.type === "dragover");
    if (e.type === "drop") apri(e.dataTransfer.files[0]);
  };
  for (const tipo of ["dragover", "dragleave", "drop"] as const) document.addEventListener(tipo, trascina);
}

/** Asks where, in browsers that can; elsewhere it is a download. */
async function salvaFile(blob: Blob, nome: string): Promise<void> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!showSaveFilePicker) {
    scarica(blob, nome);
    return;
  }
  try {
    const tipi = [{ description: "Cartella di lavoro Excel", accept: { [TIPO]: [".xlsx"] } }];
    const file = await showSaveFilePicker({ suggestedName: nome, types: tipi });
    const scrittore = await file.createWritable();
    await scrittore.write(blob);
    await scrittore.close();
  } catch (errore) {
    if (!(errore instanceof DOMException)) throw errore;
    // Cancelled by the user: nothing to do. Any other refusal of the browser falls back on a download.
    if (errore.name !== "AbortError") scarica(blob, nome);
  }
}

function scarica(blob: Blob, nome: string): void {
  const collegamento = document.createElement("a");
  collegamento.href = URL.createObjectURL(blob);
  collegamento.download = nome;
  collegamento.click();
  setTimeout(() => {
    URL.revokeObjectURL(collegamento.href);
  }, 10_000);
}
