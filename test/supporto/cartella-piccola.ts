/** The smallest workbook of a comune with all that a referto has: three tables of four rows, two responsabili, a total each. */
import { cartellaDiRighe } from "./cartella-di-righe";
import { rigaObiettivo, TESTATA_OBIETTIVI } from "./giro-schede";

const ENTRATE = [
  "Tit;Piano Fin. 118/11;Capitolo;Descrizione;Previsione iniziale;Previsione attuale;Accertato;Disponibilità;Riscosso".split(
    ";",
  ),
  [1, "E.1.01.01.06.001", 10, "IMU", 1000, 1100, 900, 200, 500],
  [2, "E.2.01.01.01.001", 20, "Trasferimento", 300, 300, 300, 0, 100],
  [3, "E.3.01.02.01.001", 30, "Mensa", 200, 250.5, 150.25, 100.25, 150.25],
  ["TOTALE ENTRATE", "", "", "", 1500, 1650.5, 1350.25, 300.25, 750.25],
];

const SPESE = [
  "Missione;Programma;Responsabile;Tit;Piano Fin. 118/11;Capitolo;Descrizione;Previsione iniziale;Previsione attuale;Impegnato;Disponibilità;Pagato".split(
    ";",
  ),
  [1, 1, "Rossi Mario", 1, "U.1.03.02.01.001", 100, "Organi", 500, 550, 400, 150, 300],
  [1, 2, "Verdi Anna", 1, "U.1.01.01.01.002", 110, "Stipendi", 600, 600, 650, -50, 450],
  [4, 2, "Verdi Anna", 1, "U.1.03.01.02.999", 120, "Libri", 100, 100.5, 90, 10.5, 95],
  [10, 5, "Rossi Mario", 2, "U.2.02.01.09.012", 200, "Strade", 300, 400, 100, 300, 50],
  ["TOTALE SPESE", "", "", "", "", "", "", 1500, 1650.5, 1240, 410.5, 895],
];

const OBIETTIVI = [
  TESTATA_OBIETTIVI,
  rigaObiettivo("Rossi Mario", "N. atti pubblicati", "10", 4),
  rigaObiettivo("Rossi Mario", "Percentuale di pratiche chiuse", "65%", "70%"),
  rigaObiettivo("Verdi Anna", "Approvazione del piano", "30/04/2023"),
  rigaObiettivo("Verdi Anna", "Sportello aperto", "SI", "NO"),
];

export const TABELLE = { Entrate: ENTRATE, Spese: SPESE, Obiettivi: OBIETTIVI };

export const cartellaPiccola = (): Uint8Array => cartellaDiRighe(TABELLE);
