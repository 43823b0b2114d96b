"""Figures of the document computed again, apart: Python's decimal on the source cells, none of the product's code.

    python3 test/misure/cifre_a_parte.py WORKBOOK.xlsx [--almeno N]

WORKBOOK is one with its referto, as LibreOffice has recalculated and saved it. Its sources are plain tables, a heading row
and a row for each capitolo or indicator. Prints how many figures of each kind were compared, those that differ, and the
rows that are not there; exit 1 where there are any, or fewer figures than N. Amounts agree to the cent, quotients to 1e-9.
"""
import re
import sys
from collections import Counter, defaultdict
from decimal import Decimal, InvalidOperation

import openpyxl

ZERO = Decimal(0)
CENT = Decimal("0.005")
IMPORTI = {
    "entrate": ["previsione iniziale", "previsione attuale", "accertato", "riscosso"],
    "spese": ["previsione iniziale", "previsione attuale", "impegnato", "pagato"],
}
FUORI = {"entrate": {7, 9}, "spese": {20, 60, 99}}
FOGLI = {"entrate": ("Entrate", "Referto Entrate"), "spese": ("Spese", "Referto Spese")}

contate = Counter()
diverse, assenti = [], []


def numero(v):
    """A cell as a Decimal; a blank or a dash is zero, Italian text is read; None for anything else."""
    if v is None or isinstance(v, str) and v.strip() in ("", "-", "–"):
        return ZERO
    if isinstance(v, Decimal):
        return v
    if isinstance(v, bool):
        return None
    if isinstance(v, (int, float)):
        return Decimal(repr(v))
    t = re.sub(r"[€\s\u00a0]", "", v)
    if re.fullmatch(r"-?[\d.]*,?\d+", t):
        t = t.replace(".", "").replace(",", ".")
    try:
        return Decimal(t)
    except InvalidOperation:
        return None


def confronta(tipo, dove, trovata, attesa, soglia=CENT):
    contate[tipo] += 1
    if attesa is None:
        buona = trovata in ("–", None)
    else:
        n = numero(trovata) if trovata is not None else None
        buona = n is not None and trovata != "–" and abs(n - attesa) < soglia
    if not buona:
        diverse.append(f"{tipo}: {dove}: {trovata!r}, atteso {attesa}")


def quota(sopra, sotto):
    return None if sotto == 0 else sopra / sotto


def presente(che, c_e):
    contate["righe cercate"] += 1
    if not c_e:
        assenti.append(che)


def righe_di(foglio):
    return [[c.value for c in r] for r in foglio.iter_rows()]


def testo(v):
    return "" if v is None else str(v).strip()


def leggi_fonte(wb, parte):
    """The capitoli of a side: titolo, missione, programma, responsabile, the four amounts."""
    righe = righe_di(wb[FOGLI[parte][0]])
    testata = next(i for i, r in enumerate(righe) if any(testo(c).lower() == "capitolo" for c in r))
    nomi = [testo(c).lower() for c in righe[testata]]

    def col(*inizi):
        return next((i for i, n in enumerate(nomi) if any(n.startswith(x) for x in inizi)), None)

    posti = [col(n) for n in IMPORTI[parte]]
    titolo, missione, programma = col("tit"), col("missione"), col("programma", "cod. programma")
    capitolo, descrizione, chi = col("capitolo"), col("descrizione"), col("responsabile")
    voci = []
    for r in righe[testata + 1 :]:
        if any(testo(c).upper().startswith("TOTALE") for c in r) or not testo(r[descrizione]):
            continue
        di = lambda i: None if i is None else r[i]
        m, p, persona = (testo(di(i)) for i in (missione, programma, chi))
        t = numero(di(titolo)) if testo(di(titolo)) else None
        voci.append(
            {
                "titolo": None if t is None else int(t),
                "missione": int(numero(m)) if m and numero(m) is not None else None,
                "programma": int(p) if re.fullmatch(r"\d+", p) else None,
                "chi": persona,
                "nome": (testo(r[capitolo]), testo(r[descrizione])),
                "importi": [numero(r[p]) for p in posti],
            }
        )
    return voci


def somma(voci):
    return [sum((v["importi"][i] or ZERO for v in voci), ZERO) for i in range(4)]


def allegato(wb, parte, voci):
    """Each capitolo once, with its amounts and its disponibilità; each total, of the rows above it and of all."""
    attese = defaultdict(list)
    for v in voci:
        attese[v["nome"]].append(v)
    gruppo, tutte, missione = [], [], []
    for n, r in enumerate(righe_di(wb[FOGLI[parte][1]])[3:], start=4):
        primo = testo(r[0])
        if primo.startswith("TOTALE"):
            nome = primo.split(" ")[1] if " " in primo else ""
            di = missione if nome == "MISSIONE" else gruppo if nome in ("TITOLO", "PROGRAMMA", "VOCI") or gruppo else tutte
            if primo == "TOTALE" or nome in ("ENTRATE", "SPESE", "GENERALE"):
                di = tutte
            s = somma(di)
            for trovata, attesa in zip(r[5:10], [s[0], s[1], s[2], s[1] - s[2], s[3]]):
                confronta("allegati, totali", f"{FOGLI[parte][1]}!{n}", trovata, attesa)
            if di is missione:
                missione = []
            gruppo = []
            continue
        if primo.startswith(("TITOLO", "MISSIONE", "VOCI ", "PROGRAMMA")) or not any(x is not None for x in r[5:10]):
            m = re.match(r"MISSIONE\s+(\d+)", primo)
            if m and missione and missione[0]["missione"] != int(m.group(1)):
                missione = []
            continue
        nome = (testo(r[2]), testo(r[4]))
        if not attese[nome]:
            diverse.append(f"allegati: {FOGLI[parte][1]}!{n}: {nome} is in no source")
            continue
        v = attese[nome].pop(0)
        gruppo.append(v), tutte.append(v), missione.append(v)
        i = v["importi"]
        disponibile = None if None in (i[1], i[2]) else i[1] - i[2]
        for trovata, attesa in zip(r[5:10], [i[0], i[1], i[2], disponibile, i[3]]):
            if attesa is not None:
                confronta("allegati, voci", f"{FOGLI[parte][1]}!{n}", trovata, attesa)
    for nome, rimaste in attese.items():
        for _ in rimaste:
            presente(f"{FOGLI[parte][1]}: {nome}", False)
    contate["righe cercate"] += len(voci)


def quadro_bilancio(wb, parte, voci):
    """Titoli or missioni: amounts, three indices, each index again under its bar; what is left to collect."""
    campo = "titolo" if parte == "entrate" else "missione"
    righe = righe_di(wb["Referto Bilancio"])
    inizio = next(i for i, r in enumerate(righe) if testo(r[0]) == ("Titolo" if parte == "entrate" else "Missione"))
    visti = set()
    for n, r in enumerate(righe[inizio + 1 :], start=inizio + 2):
        primo = testo(r[0])
        if re.fullmatch(r"\d+", primo):
            sue = [v for v in voci if v[campo] == int(primo)]
            visti.add(int(primo))
        elif primo.startswith("Totale netto"):
            sue = [v for v in voci if v[campo] is not None and v[campo] not in FUORI[parte]]
        elif primo.startswith("Totale"):
            sue = voci
        else:
            break
        s = somma(sue)
        dove = f"Referto Bilancio!{n}"
        for trovata, attesa in zip(r[2:6], s):
            confronta("bilancio, importi", dove, trovata, attesa)
        di_titolo = [v for v in sue if v["titolo"] is not None] if primo.startswith("Totale") else sue
        t = somma(di_titolo)
        indici = [quota(t[1], t[0]), quota(t[2], t[1]), quota(t[2], t[1]), quota(t[3], t[2]), quota(t[3], t[2])]
        for trovata, attesa in zip(r[6:11], indici):
            confronta("bilancio, indici", dove, trovata, attesa, Decimal("1e-9"))
    for numero_gruppo in {v[campo] for v in voci if v[campo] is not None}:
        presente(f"Referto Bilancio: {campo} {numero_gruppo}", numero_gruppo in visti)


def somme_maggiori(wb, voci):
    """The four largest sums still to be collected and to be ascertained, the others together, their shares."""
    righe = righe_di(wb["Referto Bilancio"])
    nette = [v for v in voci if v["titolo"] is not None and v["titolo"] not in FUORI["entrate"]]
    for inizio, di in (("Da riscuotere", (2, 3)), ("Da accertare", (1, 2))):
        capo = next((i for i, r in enumerate(righe) if testo(r[0]).startswith(inizio)), None)
        if capo is None:
            continue
        resti = sorted((v["importi"][di[0]] - v["importi"][di[1]] for v in nette), reverse=True)
        resti = [x for x in resti if x > 0]
        tutto = sum(resti, ZERO)
        posto = 0
        for n, r in enumerate(righe[capo + 2 :], start=capo + 3):
            cifre = [x for x in r[4:6] if isinstance(x, (int, float))]
            if not cifre:
                break
            primo = testo(r[0])
            attesa = tutto if primo == "Totale" else sum(resti[posto:], ZERO) if primo.startswith(("Gli altri", "L’altro", "Un altro")) else resti[posto]
            confronta("somme maggiori", f"Referto Bilancio!{n}", cifre[0], attesa)
            if primo != "Totale":
                for trovata in r[6:8]:
                    if trovata is not None:
                        confronta("somme maggiori", f"Referto Bilancio!{n}", trovata, quota(attesa, tutto), Decimal("1e-9"))
            posto += 1


MISURA = re.compile(r"(almeno|meno di|al massimo|più di) (-?[\d.]*\d(?:,\d+)?)(%?)[^;]*; rilevato (-?[\d.]*\d(?:,\d+)?)(%?)\b")


def italiano(t):
    return Decimal(t.replace(".", "").replace(",", "."))


def schede(wb):
    """Cards: every indicator of the source once, its target and result as they stand there, how many are reached, the mean."""
    fonte = righe_di(wb["Obiettivi"])
    nomi = [testo(c).lower() for c in fonte[0]]
    col = {c: next(i for i, n in enumerate(nomi) if n.startswith(c)) for c in ("missione", "obiettivo operativo", "indicatore", "target", "raggiunto")}
    attesi = Counter()
    for r in fonte[1:]:
        if testo(r[col["indicatore"]]):
            attesi[re.sub(r"\s+", " ", testo(r[col["indicatore"]]))] += 1
    righe = righe_di(wb["Referto Obiettivi"])
    missione, conti, per_missione = None, None, defaultdict(Counter)
    carte = []
    for n, r in enumerate(righe, start=1):
        primo = testo(r[0])
        m = re.match(r"MISSIONE\s+0*(\d+)", primo)
        if m:
            missione = int(m.group(1))
        if primo == "Raggiunti" and re.match(r"\d+ di \d+", testo(r[1])):
            conti = {"riga": n, "detto": testo(r[1]), "esiti": [], "quote": []}
            carte.append(conti)
        esito, lettura = testo(r[4]), testo(r[5])
        if conti is None or not lettura or primo in ("Indicatore", "") or r[2] is None and r[3] is None:
            continue
        nome = re.sub(r"\s+", " ", primo)
        attesi[nome] -= 1
        classe = (
            "mancati" if esito.startswith(("NON FATTO", "NON RAGGIUNTO", "SENZA DATI", "IN RITARDO"))
            else "raggiunti" if esito == "RAGGIUNTO" else "in corso" if esito.startswith("IN CORSO")
            else "non rilevati" if esito == "NON RILEVATO" else "altri"
        )
        conti["esiti"].append(classe)
        per_missione[missione][classe] += 1
        misura = MISURA.search(lettura)
        if misura:
            verso, t, p1, x, p2 = misura.groups()
            t, x = italiano(t), italiano(x)
            alto = verso in ("almeno", "più di")
            raggiunta = x >= t if verso == "almeno" else x > t if verso == "più di" else x < t if verso == "meno di" else x <= t
            if p1 == p2:
                contate["indicatori, esito"] += 1
                if raggiunta != esito.startswith(("RAGGIUNTO", "IN RITARDO")):
                    diverse.append(f"esito: Referto Obiettivi!{n}: {esito!r}, {lettura!r}")
                if alto and t > 0:
                    conti["quote"].append(min(Decimal(1), max(ZERO, x / t)))
    for nome, quanti in attesi.items():
        if quanti:
            assenti.append(f"Referto Obiettivi: «{nome}» ({quanti:+d})")
    contate["righe cercate"] += sum(1 for r in fonte[1:] if testo(r[col["indicatore"]]))
    for c in carte:
        detto = re.match(r"(\d+) di (\d+)", c["detto"])
        dove = f"Referto Obiettivi!{c['riga']}"
        confronta("schede, raggiunti", dove, int(detto.group(1)), Decimal(c["esiti"].count("raggiunti")))
        confronta("schede, indicatori", dove, int(detto.group(2)), Decimal(len(c["esiti"])))
        media = re.search(r"avanzamento (\d+)\s*%(?! \()", c["detto"])
        if media and len(c["quote"]) == len(c["esiti"]):
            confronta("schede, avanzamento", dove, int(media.group(1)), 100 * sum(c["quote"], ZERO) / len(c["quote"]), Decimal("0.51"))
    return per_missione


def quadro_obiettivi(wb, per_missione):
    """Missione by esito, against the words of the cards."""
    visti = set()
    for n, r in enumerate(righe_di(wb["Referto Quadro obiettivi"]), start=1):
        primo = testo(r[0])
        if re.fullmatch(r"\d+", primo):
            c = per_missione[int(primo)]
            visti.add(int(primo))
            mancati = sum(int(x) for x in re.findall(r"\d+", testo(r[5])))
        elif primo == "Tutte le missioni":
            c = sum((Counter(x) for x in per_missione.values()), Counter())
            mancati = numero(r[5])
        else:
            continue
        dove = f"Referto Quadro obiettivi!{n}"
        for trovata, attesa in (
            (r[2], sum(c.values())), (r[3], c["raggiunti"]), (r[4], c["in corso"]),
            (mancati, c["mancati"]), (r[6], c["non rilevati"]), (r[7], c["altri"]),
        ):
            confronta("quadro, conteggi", dove, trovata, Decimal(attesa))
    for m in per_missione:
        if m is not None:
            presente(f"Referto Quadro obiettivi: missione {m}", m in visti)


def responsabili(wb, fonti):
    """The money of each: programmi and titoli that are wholly theirs, their total, the share under the bar."""
    per_programma, per_titolo = defaultdict(list), defaultdict(list)
    for v in fonti["spese"]:
        if v["missione"] is not None:
            per_programma[(v["missione"], v["programma"])].append(v)
    for v in fonti["entrate"]:
        per_titolo[v["titolo"]].append(v)
    trovati = set()
    sue = []
    for n, r in enumerate(righe_di(wb["Referto Responsabili"]), start=1):
        primo = testo(r[0])
        if primo.endswith(", importi in euro"):
            sue = []
        m = re.match(r"(?:Programma )?(\d+)\.(\d+)(?: |$)", primo) or re.match(r"Missione (\d+)()(?: |$)", primo)
        titolo = re.match(r"Titolo (\d+)(?: |$)|Voci fuori dai titoli()", primo)
        dove = f"Referto Responsabili!{n}"
        if (m or titolo) and isinstance(r[2], (int, float)):
            chiave = (int(m.group(1)), int(m.group(2)) if m.group(2) else None) if m else int(titolo.group(1)) if titolo.group(1) else None
            programma = (per_programma if m else per_titolo).get(chiave, [])
            trovati.add(chiave)
            s = somma(programma)
            if len({v["chi"] for v in programma}) > 1:
                s = [ZERO, numero(r[2]), numero(r[3]), numero(r[4])]
                contate["programmi di più persone, non confrontati"] += 1
            else:
                for trovata, attesa in zip(r[2:5], s[1:]):
                    confronta("responsabili, importi", dove, trovata, attesa)
            sue.append(s)
        elif primo == "Totale" and sue:
            s = [sum((x[i] for x in sue), ZERO) for i in range(4)]
            for trovata, attesa in zip(r[2:5], s[1:]):
                confronta("responsabili, totali", dove, trovata, attesa)
            sue = []
        else:
            continue
        for trovata in r[5:7]:
            confronta("responsabili, quote", dove, trovata, quota(s[2], s[1]), Decimal("1e-9"))
    for programma in per_programma:
        presente(f"Referto Responsabili: programma {programma}", programma in trovati)


def main(argomenti):
    almeno = int(argomenti[argomenti.index("--almeno") + 1]) if "--almeno" in argomenti else 0
    wb = openpyxl.load_workbook(argomenti[0], data_only=True)
    fonti = {parte: leggi_fonte(wb, parte) for parte in FOGLI}
    for parte, voci in fonti.items():
        allegato(wb, parte, voci)
        quadro_bilancio(wb, parte, voci)
    somme_maggiori(wb, fonti["entrate"])
    quadro_obiettivi(wb, schede(wb))
    responsabili(wb, fonti)
    fuori = ("righe cercate", "programmi di più persone, non confrontati")
    cifre = sum(n for tipo, n in contate.items() if tipo not in fuori)
    for tipo, n in contate.items():
        print(f"{tipo}: {n}")
    print(f"cifre confrontate: {cifre}; diverse: {len(diverse)}; righe assenti: {len(assenti)}")
    for riga in (diverse + assenti)[:40]:
        print("  " + riga)
    return 1 if diverse or assenti or cifre < almeno else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
