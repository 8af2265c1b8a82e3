#!/usr/bin/env python3
"""Whether a text and its translation are structured into the same concepts.

  vignettes.py texts IGAKUQA FOLDER       writes vignettes-ja.txt and vignettes-en.txt, a document a line
  vignettes.py agreement JAPANESE ENGLISH mean Jaccard of the asserted concepts over two files of flat forms
"""
import json
import sys


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def texts(gold, folder):
    with open(f"{folder}/vignettes-ja.txt", "w", encoding="utf-8") as japanese, \
            open(f"{folder}/vignettes-en.txt", "w", encoding="utf-8") as english:
        for document in lines(gold):
            translation = document["doc"].get("translation_en")
            if translation:
                for file, lang, text in ((japanese, "ja", document["text"]), (english, "en", translation)):
                    file.write(json.dumps({"id": document["id"], "lang": lang, "text": text}, ensure_ascii=False) + "\n")


def present(document):
    return [span for span in document["spans"] if span["assertion"] == "present" and span["concept"]]


MEASURES = {
    "HPO ids, present": lambda document: {c for span in present(document) for c in span["concept"] if c.startswith("HP:")},
    "first concept of findings and diseases, present": lambda document: {
        span["concept"][0] for span in present(document) if span["type"] in ("finding", "disease")},
    "first concept of every mention, neither absent nor family": lambda document: {
        span["concept"][0] for span in document["spans"] if span["concept"] and span["assertion"] not in ("absent", "family")},
}


def agreement(japanese, english):
    others = {document["id"]: document for document in lines(english)}
    documents = [(document, others[document["id"]]) for document in lines(japanese)]
    for name, concepts in MEASURES.items():
        shares = [len(a & b) / len(a | b) for a, b in ((concepts(one), concepts(other)) for one, other in documents) if a | b]
        print(f"{name}: mean Jaccard {sum(shares) / len(shares):.3f} over {len(shares)} vignettes")


if __name__ == "__main__":
    {"texts": texts, "agreement": agreement}[sys.argv[1]](*sys.argv[2:])
