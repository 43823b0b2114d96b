/** LibreOffice as the program in which a responsabile fills a scheda: cells are typed, in Italian, and the file saved. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SOFFICE } from "./soffice";

const ITALIANO = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>it-IT</value></prop></item>
</oor:items>`;

const DOCTYPE = (tipo: string, dtd: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${tipo} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}.dtd">\n`;

const LIBRERIA = `${DOCTYPE("library:library", "library")}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Riempi"/></library:library>`;

const testoBasic = (t: string): string =>
  t
    .split("\n")
    .map((riga) => `"${riga.replaceAll('"', '""')}"`)
    .join(" & Chr(10) & ");

/** A refusal (a locked cell) stops nothing: the file says in the end what was taken. */
const macro = (da: string, a: string, celle: Readonly<Record<string, string>>): string =>
  [
    "Sub Main",
    "  Dim apri(0) As New com.sun.star.beans.PropertyValue",
    "  Dim salva(0) As New com.sun.star.beans.PropertyValue",
    '  apri(0).Name = "Hidden"',
    "  apri(0).Value = True",
    '  salva(0).Name = "FilterName"',
    '  salva(0).Value = "Calc MS Excel 2007 XML"',
    `  doc = StarDesktop.loadComponentFromURL("${pathToFileURL(da).href}", "_blank", 0, apri())`,
    "  foglio = doc.Sheets.getByIndex(0)",
    "  On Error Resume Next",
    ...Object.entries(celle).map(
      ([dove, v]) => `  foglio.getCellRangeByName("${dove}").FormulaLocal = ${testoBasic(v)}`,
    ),
    "  On Error GoTo 0",
    `  doc.storeToURL("${pathToFileURL(a).href}", salva())`,
    "  doc.close(True)",
    "  StarDesktop.terminate()",
    "End Sub",
  ].join("\n");

const escape = (t: string): string =>
  t.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Opens the file, types each text in its cell, as the Italian keyboard would, and saves it as .xlsx. */
export function riempi(xlsx: Uint8Array, celle: Readonly<Record<string, string>>): Uint8Array {
  const cartella = mkdtempSync(join(tmpdir(), "referto-riempi-"));
  try {
    const [da, a] = [join(cartella, "scheda.xlsx"), join(cartella, "compilata.xlsx")];
    const utente = join(cartella, "profilo", "user");
    mkdirSync(utente, { recursive: true });
    writeFileSync(join(utente, "registrymodifications.xcu"), ITALIANO);
    const soffice = (...argomenti: string[]): unknown =>
      execFileSync(
        SOFFICE,
        [
          `-env:UserInstallation=${pathToFileURL(join(cartella, "profilo")).href}`,
          "--headless",
          "--norestore",
          ...argomenti,
        ],
        { stdio: "ignore", timeout: 180_000 },
      );
    // A new profile gets its own library of macros at the first start: ours goes in after that.
    soffice("--terminate_after_init");
    const libreria = join(utente, "basic", "Standard");
    writeFileSync(join(libreria, "script.xlb"), LIBRERIA);
    writeFileSync(
      join(libreria, "Riempi.xba"),
      `${DOCTYPE("script:module", "module")}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Riempi" script:language="StarBasic">${escape(macro(da, a, celle))}</script:module>`,
    );
    writeFileSync(da, xlsx);
    soffice("macro:///Standard.Riempi.Main");
    return readFileSync(a);
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
}
