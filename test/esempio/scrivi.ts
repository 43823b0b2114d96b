/** `npm run esempio`: writes the sample workbook where it is kept. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { creaEsempio } from "./crea";

const USCITA = "assets/esempio/borgo-esempio-2023.xlsx";

mkdirSync(dirname(USCITA), { recursive: true });
writeFileSync(USCITA, creaEsempio());
