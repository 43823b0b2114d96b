"""What a colleague would write with openpyxl instead of the add-in: the peer that `npm run bench` measures against.

Usage: referto_openpyxl.py IN.xlsx OUT.xlsx YYYY-MM-DD OUT.json

Reads the sheets Entrate, Spese and Obiettivi by their headings, recomputes, judges the forms of target that the
generated comune has, adds the sheets of the referto to the same workbook with live formulas, styles, widths and number
formats, and writes totals and esiti as JSON, so that the bench can check that both did the same job. Its sheets are plain
tables, one a kind of source: it draws no sentence, page or chart of the document, so that the comparison favours it.
"""

import json
import re
import sys
from collections import defaultdict
from datetime import date
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.worksheet.merge import MergedCellRange
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

EURO = "#,##0.00"
AZZURRO = PatternFill("solid", fgColor="DCE6F1")
ROSSO = PatternFill("solid", fgColor="F8CBAD")
GIALLO = PatternFill("solid", fgColor="FFE699")
FILO = Side(style="thin", color="BFBFBF")
BORDO = Border(left=FILO, right=FILO, top=FILO, bottom=FILO)

STILI = [
    NamedStyle("r_titolo", font=Font(bold=True, size=14)),
    NamedStyle("r_testata", font=Font(bold=True), fill=AZZURRO, border=BORDO,
               alignment=Alignment(wrap_text=True, vertical="center")),
    NamedStyle("r_gruppo", font=Font(bold=True), fill=AZZURRO),
    NamedStyle("r_testo", border=BORDO, alignment=Alignment(wrap_text=True, vertical="top")),
    NamedStyle("r_euro", border=BORDO, number_format=EURO, alignment=Alignment(vertical="top")),
    NamedStyle("r_totale", font=Font(bold=True), fill=AZZURRO, border=BORDO, number_format=EURO),
    NamedStyle("r_percento", border=BORDO, number_format="0.00%"),
    NamedStyle("r_mancato", border=BORDO, fill=ROSSO, font=Font(bold=True)),
    NamedStyle("r_attenzione", border=BORDO, fill=GIALLO),
]

ENTRATE = {"titolo": "Tit", "codice": "Piano Fin. 118/11", "capitolo": "Capitolo", "articolo": "Articolo",
           "descrizione": "Descrizione", "iniziale": "Previsione iniziale", "attuale": "Previsione attuale",
           "movimento": "Accertato", "disponibilita": "Disponibilità", "cassa": "Riscosso"}
SPESE = {**ENTRATE, "movimento": "Impegnato", "cassa": "Pagato", "missione": "Missione", "programma": "Programma",
         "nome_programma": "Denominazione programma", "responsabile": "Responsabile"}
OBIETTIVI = {"missione": "Missione", "obiettivo": "Obiettivo operativo", "strategico": "Obiettivo strategico",
             "descrizione": "Descrizione", "responsabile": "Responsabile gestionale", "stato": "Stato attuazione",
             "indicatore": "Indicatore", "target": "Target", "raggiunto": "Raggiunto"}


def colonne(intestazioni, campi):
    """Field -> index of its column; a missing heading is the reader's to fix."""
    posti = {str(v).strip(): i for i, v in enumerate(intestazioni) if v is not None}
    return {campo: posti[nome] for campo, nome in campi.items()}


def lettera(i):
    return chr(ord("A") + i)


def centesimi(v):
    """Whole cents: exact, and faster than Decimal for two decimals."""
    return round(v * 100) if isinstance(v, (int, float)) else None


# --- judging ---------------------------------------------------------------------------------------------------------

DATA = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
NUMERO = re.compile(r"^(<|>|<=|>=)?\s*(\d+(?:[.,]\d+)?)\s*(%|gg|giorni)?$")


def data_in(t):
    m = DATA.search(t)
    return date(int(m[3]), int(m[2]), int(m[1])) if m else None


def giudica(target, raggiunto, riferimento):
    """-> esito, avanzamento (or None), deadline, reading in words."""
    target, raggiunto = target.strip(), raggiunto.strip()
    scadenza = data_in(target)
    if scadenza:
        scaduto = riferimento >= scadenza
        fatto = data_in(raggiunto)
        if fatto:
            ritardo = (fatto - scadenza).days
            if ritardo > 0:
                return "raggiunto in ritardo", 1.0, scadenza, f"entro il {scadenza:%d/%m/%Y}; {ritardo} giorni dopo"
            return "raggiunto", 1.0, scadenza, f"entro il {scadenza:%d/%m/%Y}; fatto il {fatto:%d/%m/%Y}"
        return ("non raggiunto" if scaduto else "in corso"), None, scadenza, "termine"
    scadenza = date(riferimento.year, 12, 31)
    scaduto = riferimento >= scadenza
    mancato = "non raggiunto" if scaduto else "in corso"
    if raggiunto in ("", "-", "//", "n.d."):
        return "non rilevato", None, scadenza, f"{target}; nessun dato"
    if target.upper() == "SI":
        fatto = raggiunto.upper() == "SI"
        return ("raggiunto" if fatto else mancato), float(fatto), scadenza, f"sì; {raggiunto}"
    t, r = NUMERO.match(target), NUMERO.match(raggiunto)
    if not t or not r:
        return "non valutabile", None, scadenza, "non leggibile"
    chiesto, avuto = Decimal(t[2].replace(",", ".")), Decimal(r[2].replace(",", "."))
    segno = t[1] or (">=" if chiesto else "<=")
    vale = {"<": avuto < chiesto, "<=": avuto <= chiesto, ">": avuto > chiesto, ">=": avuto >= chiesto}[segno]
    sopra, sotto = (chiesto, avuto) if segno.startswith("<") else (avuto, chiesto)
    avanzamento = None if sotto == 0 else round(float(sopra / sotto), 4)
    return ("raggiunto" if vale else mancato), avanzamento, scadenza, f"{target}; rilevato {raggiunto}"


# --- writing ---------------------------------------------------------------------------------------------------------


class Foglio:
    """Appends styled rows; a sheet is written from the top, so that no cell is looked up twice."""

    def __init__(self, wb, nome, larghezze):
        self.ws = wb.create_sheet(nome)
        self.riga = 0
        for i, larga in enumerate(larghezze):
            self.ws.column_dimensions[lettera(i)].width = larga
        self.ws.page_setup.orientation = "landscape"
        self.ws.page_setup.fitToHeight = 0
        self.ws.sheet_properties.pageSetUpPr.fitToPage = True

    def scrivi(self, valori, stili):
        self.riga += 1
        cella = self.ws.cell
        for i, v in enumerate(valori, 1):
            c = cella(self.riga, i, v)
            stile = stili if isinstance(stili, str) else stili[i - 1]
            if stile in PRONTI:
                c._style = PRONTI[stile]
            else:
                c.style = stile
                PRONTI[stile] = c._style
        return self.riga

    def unita(self, testo, quante, stile):
        self.scrivi([testo], stile)
        # merge_cells() asks every merge made before whether it holds this one: quadratic, a quarter of the whole.
        area = MergedCellRange(self.ws, f"A{self.riga}:{lettera(quante - 1)}{self.riga}")
        self.ws.merged_cells.ranges.append(area)
        area.format()


# A named style looked up for each cell is most of the time of a naive script: the array that it gives is kept.
PRONTI = {}

RIGA_VOCE = ["r_testo"] * 5 + ["r_euro"] * 5
RIGA_TOTALE = ["r_totale"] * 10


def parte(wb, nome, sorgente, col, gruppi, titolo):
    """The sheet of entrate or spese: groups with their subtotals, the grand total, the indices."""
    f = Foglio(wb, nome, [6, 18, 10, 6, 48, 16, 16, 16, 16, 16])
    f.unita(titolo, 10, "r_titolo")
    f.scrivi(["Tit.", "Piano finanziario", "Capitolo", "Art.", "Descrizione", "Previsione iniziale",
              "Previsione attuale", "Movimentato", "Disponibilità", "Cassa"], "r_testata")
    f.ws.freeze_panes = "A3"
    f.ws.print_title_rows = "2:2"
    testi = [lettera(col[c]) for c in ("titolo", "codice", "capitolo", "articolo", "descrizione")]
    importi = [lettera(col[c]) for c in ("iniziale", "attuale", "movimento", "cassa")]
    subtotali = []
    for intestazione, righe in gruppi:
        f.unita(intestazione, 10, "r_gruppo")
        prima = f.riga + 1
        for n in righe:
            qui = f.riga + 1
            i, a, m, c = (f"='{sorgente}'!{x}{n}" for x in importi)
            f.scrivi([f"='{sorgente}'!{x}{n}&\"\"" for x in testi] + [i, a, m, f"=G{qui}-H{qui}", c], RIGA_VOCE)
        f.scrivi(["", "", "", "", "Totale"] + [f"=SUM({x}{prima}:{x}{f.riga})" for x in "FGHIJ"], RIGA_TOTALE)
        subtotali.append(f.riga)
    somma = ["=" + "+".join(f"{x}{r}" for r in subtotali) for x in "FGHIJ"]
    f.scrivi(["", "", "", "", "TOTALE GENERALE"] + somma, RIGA_TOTALE)
    t = f.riga
    f.scrivi(["", "", "", "", "Indici", f"=G{t}/F{t}-1", f"=H{t}/G{t}", f"=J{t}/H{t}"],
             ["r_testo"] * 5 + ["r_percento"] * 3)


def obiettivi(wb, col, cards):
    f = Foglio(wb, "Referto Obiettivi", [48, 22, 22, 20, 14, 14, 48])
    f.unita("STATO DI ATTUAZIONE DEGLI OBIETTIVI", 7, "r_titolo")
    f.scrivi(["Indicatore", "Target", "Raggiunto", "Esito", "Avanzamento", "Scadenza", "Come è stato letto"],
             "r_testata")
    f.ws.freeze_panes = "A3"
    x = {c: lettera(i) for c, i in col.items()}
    for righe in cards:
        n = righe[0]["riga"]
        f.unita(f"='Obiettivi'!{x['missione']}{n}&\" - \"&'Obiettivi'!{x['obiettivo']}{n}", 7, "r_gruppo")
        f.unita(f"='Obiettivi'!{x['strategico']}{n}&CHAR(10)&'Obiettivi'!{x['descrizione']}{n}", 7, "r_testo")
        f.unita(f"=\"Stato di attuazione: \"&'Obiettivi'!{x['stato']}{n}", 7, "r_testo")
        for r in righe:
            n = r["riga"]
            t, g = f"'Obiettivi'!{x['target']}{n}", f"'Obiettivi'!{x['raggiunto']}{n}"
            esito = r["esito"]
            f.scrivi(
                [f"='Obiettivi'!{x['indicatore']}{n}&\"\"",
                 f"=IF({t}&\"\"=\"\",\"nessun target\",{t})",
                 f"=IF({g}&\"\"=\"\",\"nessun dato\",{g})",
                 f"=IF(AND(EXACT({t}&\"\",\"{r['target']}\"),EXACT({g}&\"\",\"{r['raggiunto']}\")),"
                 f"\"{esito.upper()}\",\"DA RIVEDERE\")",
                 r["avanzamento"], f"{r['scadenza']:%d/%m/%Y}", r["lettura"]],
                ["r_testo"] * 3 + ["r_mancato" if r["mancato"] else "r_testo"] + ["r_percento"] + ["r_testo"] * 2)


def responsabili(wb, indicatori, spese):
    f = Foglio(wb, "Referto Responsabili", [36, 14, 14, 18, 18, 18, 18])
    f.unita("RESPONSABILI: OBIETTIVI E DENARO", 7, "r_titolo")
    f.scrivi(["Responsabile", "Indicatori", "Mancati", "Previsione attuale", "Impegnato", "Disponibilità", "Pagato"],
             "r_testata")
    conti = defaultdict(lambda: [0, 0, 0, 0, 0, 0])
    for r in indicatori:
        c = conti[r["responsabile"]]
        c[0] += 1
        c[1] += r["mancato"]
    for chi, attuale, movimento, cassa in spese:
        c = conti[chi]
        c[2] += attuale
        c[3] += movimento
        c[4] += attuale - movimento
        c[5] += cassa
    for chi, c in sorted(conti.items()):
        f.scrivi([chi, c[0], c[1]] + [n / 100 for n in c[2:]], ["r_testo"] * 3 + ["r_euro"] * 4)
    mancati = [r for r in indicatori if r["mancato"]]
    f.unita(f"OBIETTIVI MANCATI: {len(mancati)}", 7, "r_gruppo")
    for r in mancati:
        f.scrivi([r["responsabile"], r["indicatore"], r["target"], r["raggiunto"], r["esito"].upper()],
                 ["r_testo"] * 4 + ["r_mancato"])


def controlli(wb, rilievi):
    f = Foglio(wb, "Referto Controlli", [12, 14, 12, 60, 40])
    f.unita("POSSO FIRMARE?", 5, "r_titolo")
    f.scrivi(["Codice", "Foglio", "Cella", "Che cosa", "Che fare"], "r_testata")
    f.ws.freeze_panes = "A3"
    for codice, foglio, cella, cosa, fare in rilievi:
        riga = f.scrivi([codice, foglio, cella, cosa, fare], ["r_attenzione"] + ["r_testo"] * 4)
        if cella:
            f.ws.cell(riga, 3).hyperlink = f"#'{foglio}'!{cella}"


# --- the whole -------------------------------------------------------------------------------------------------------


def leggi_parte(ws, campi):
    righe = ws.iter_rows(values_only=True)
    col = colonne(next(righe), campi)
    return col, [(n, r) for n, r in enumerate(righe, 2) if any(v is not None for v in r)]


def controlla_parte(foglio, col, righe, lettera_codice, rilievi):
    """Sums in cents, and the findings of the rows."""
    totali = [0, 0, 0, 0]
    visti = set()
    i_, a_, m_, d_, c_ = (col[c] for c in ("iniziale", "attuale", "movimento", "disponibilita", "cassa"))
    for n, r in righe:
        iniziale, attuale, movimento, cassa = (centesimi(r[k]) for k in (i_, a_, m_, c_))
        for k, v in enumerate((iniziale, attuale, movimento, cassa)):
            if v is None:
                rilievi.append(("BIL-010", foglio, f"{lettera((i_, a_, m_, c_)[k])}{n}", "Importo non leggibile", ""))
            else:
                totali[k] += v
        if None not in (attuale, movimento):
            if centesimi(r[d_]) != attuale - movimento:
                rilievi.append(("BIL-001", foglio, f"{lettera(d_)}{n}", "Disponibilità diversa dal calcolo", "Correggere"))
            if attuale < movimento:
                rilievi.append(("BIL-003", foglio, f"{lettera(d_)}{n}", "Disponibilità negativa", "Verificare"))
            if cassa is not None and cassa > movimento:
                rilievi.append(("BIL-004", foglio, f"{lettera(c_)}{n}", "Cassa oltre la competenza", "Verificare"))
        codice = str(r[col["codice"]] or "")
        if codice[:1] != lettera_codice or codice[2:3] != str(r[col["titolo"]]):
            rilievi.append(("BIL-007", foglio, f"{lettera(col['codice'])}{n}", "Titolo diverso dal codice", "Correggere"))
        chiave = (r[col["capitolo"]], r[col["articolo"]], codice)
        if chiave in visti:
            rilievi.append(("BIL-009", foglio, f"{lettera(col['capitolo'])}{n}", "Capitolo doppio", "Verificare"))
        visti.add(chiave)
    return totali


def main(entrata, uscita, giorno, rapporto):
    riferimento = date.fromisoformat(giorno)
    wb = load_workbook(entrata)
    for stile in STILI:
        wb.add_named_style(stile)
    rilievi = []

    col_e, entrate = leggi_parte(wb["Entrate"], ENTRATE)
    col_s, spese = leggi_parte(wb["Spese"], SPESE)
    col_o, schede = leggi_parte(wb["Obiettivi"], OBIETTIVI)
    tot_e = controlla_parte("Entrate", col_e, entrate, "E", rilievi)
    tot_s = controlla_parte("Spese", col_s, spese, "U", rilievi)
    for k, nome in ((0, "iniziale"), (1, "attuale")):
        if tot_e[k] != tot_s[k]:
            rilievi.append(("BIL-005", "Spese", "", f"Entrate e spese non quadrano: previsione {nome}", "Verificare"))

    indicatori, cards = [], {}
    for n, r in schede:
        testo = {c: "" if r[i] is None else str(r[i]) for c, i in col_o.items()}
        esito, avanzamento, scadenza, lettura = giudica(testo["target"], testo["raggiunto"], riferimento)
        mancato = esito in ("non raggiunto", "raggiunto in ritardo")
        testo.update(riga=n, esito=esito, avanzamento=avanzamento, scadenza=scadenza, lettura=lettura, mancato=mancato)
        if esito == "non rilevato" and riferimento >= scadenza:
            rilievi.append(("OBI-007", "Obiettivi", f"{lettera(col_o['raggiunto'])}{n}", "Termine passato, nessun dato", ""))
        indicatori.append(testo)
        chiave = tuple(testo[c] for c in ("missione", "strategico", "obiettivo", "descrizione", "responsabile"))
        cards.setdefault(chiave, []).append(testo)

    per_titolo, per_programma = defaultdict(list), defaultdict(list)
    for n, r in entrate:
        per_titolo[r[col_e["titolo"]]].append(n)
    for n, r in spese:
        per_programma[r[col_s["missione"]], r[col_s["programma"]]].append(n)

    copertina = Foglio(wb, "Referto", [48, 18, 18, 18])
    copertina.unita(f"Referto del controllo di gestione - Esercizio {riferimento.year}", 4, "r_titolo")
    copertina.scrivi(["", "Previsione attuale", "Movimentato", "Cassa"], "r_testata")
    parte(wb, "Referto Entrate", "Entrate", col_e,
          [(f"TITOLO {t}", righe) for t, righe in sorted(per_titolo.items())], "PARTE ENTRATE")
    parte(wb, "Referto Spese", "Spese", col_s,
          [(f"MISSIONE {m:02} - PROGRAMMA {p:02}", righe) for (m, p), righe in sorted(per_programma.items())],
          "PARTE SPESE")
    obiettivi(wb, col_o, cards.values())
    responsabili(wb, indicatori,
                 [(r[col_s["responsabile"]], centesimi(r[col_s["attuale"]]), centesimi(r[col_s["movimento"]]),
                   centesimi(r[col_s["cassa"]])) for _, r in spese])
    controlli(wb, rilievi)
    for nome in ("Entrate", "Spese"):
        ultima = wb[f"Referto {nome}"].max_row - 1
        copertina.scrivi([nome] + [f"='Referto {nome}'!{x}{ultima}" for x in "GHJ"], ["r_testo"] + ["r_euro"] * 3)
    wb.save(uscita)

    def in_euro(totali):
        nomi = ("previsioneIniziale", "previsioneAttuale", "movimento", "cassa")
        return {n: f"{t // 100}.{t % 100:02}" for n, t in zip(nomi, totali)}

    with open(rapporto, "w", encoding="utf-8") as f:
        json.dump({"entrate": in_euro(tot_e), "spese": in_euro(tot_s),
                   "esiti": [[r["riga"], r["esito"]] for r in indicatori]}, f)


if __name__ == "__main__":
    main(*sys.argv[1:])
