"""Looks into the PDF and DOCX documents of an unpacked bundle: what readers and archives rely on.

usage: documents.py BUNDLE_FOLDER     Ends with 1 and a line for each fault.
"""

import glob
import re
import sys
import xml.dom.minidom
import zipfile
from pathlib import PurePosixPath

import pikepdf

faults = []


def structure(node, seen):
    """All elements of the structure tree."""
    stack = [node]
    while stack:
        one = stack.pop()
        if isinstance(one, pikepdf.Array):
            stack.extend(one)
        elif isinstance(one, pikepdf.Dictionary):
            if one.is_indirect:
                if one.objgen in seen:
                    continue
                seen.add(one.objgen)
            yield one
            if "/K" in one:
                stack.append(one.K)


def pdf(path):
    def need(holds, what):
        if not holds:
            faults.append(f"{path}: {what}")

    with pikepdf.open(path) as document:
        root = document.Root
        need(root.get("/MarkInfo", {}).get("/Marked", False), "it is not marked as tagged")
        need(str(root.get("/Lang", "")).startswith("en"), "it has no language")
        need(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False), "readers show its file name, not its title")
        need("/Outlines" in root and root.Outlines.get("/First") is not None, "it has no bookmarks")
        with document.open_metadata() as metadata:
            need(metadata.get("dc:title", "").strip(), "it has no title")
            need(metadata.get("pdfuaid:part") == "1", "it does not claim PDF/UA-1")
            need(metadata.pdfa_status != "", "it does not claim PDF/A")
        need("/StructTreeRoot" in root, "it has no structure")
        if "/StructTreeRoot" not in root:
            return
        kinds = {}
        for element in structure(root.StructTreeRoot, set()):
            kind = str(element.get("/S", ""))
            kinds[kind] = kinds.get(kind, 0) + 1
            if kind == "/Figure":
                need(str(element.get("/Alt", "")).strip(), "a figure has no words for those who do not see it")
        for kind in ("/H1", "/P", "/Table", "/TH", "/TD", "/Link"):
            need(kind in kinds, f"there is no {kind} in its structure")


def docx(path):
    with zipfile.ZipFile(path) as package:
        if package.testzip() is not None:
            faults.append(f"{path}: a part is damaged")
        names = package.namelist()
        for name in names:
            if name.endswith((".xml", ".rels")):
                xml.dom.minidom.parseString(package.read(name))
        types = package.read("[Content_Types].xml").decode()
        for part in re.findall(r'PartName="/([^"]+)"', types):
            if part not in names:
                faults.append(f"{path}: {part} is declared and not there")
        for name in (name for name in names if name.endswith(".rels")):
            folder = PurePosixPath(name).parent.parent
            for target in re.findall(r'Target="([^"]+)"', package.read(name).decode()):
                if str(folder / target) not in names:
                    faults.append(f"{path}: {target} is related to and not there")
        body = package.read("word/document.xml").decode()
        places = set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', body))
        for anchor in set(re.findall(r'<w:hyperlink w:anchor="([^"]+)"', body)) - places:
            faults.append(f"{path}: a link leads to {anchor}, which is nowhere")


folder = sys.argv[1]
pdfs = glob.glob(f"{folder}/data/report/*.pdf") + glob.glob(f"{folder}/data/mapping/*.pdf")
for one in pdfs:
    pdf(one)
for one in glob.glob(f"{folder}/data/mapping/*.docx"):
    docx(one)
print("\n".join(faults))
sys.exit(1 if faults else 0)
