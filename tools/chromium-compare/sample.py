#!/usr/bin/env python3
"""Writes the HTML bodies of a fixed sample of corpus messages as UTF-8 files: sample.py CORPORA OUT COUNT [SEED].

index.tsv in OUT names the message behind each file. Only the standard library reads the messages, so that Gannet's own MIME
layer has no part in the judgement."""
import email
import email.policy
import pathlib
import random
import re
import sys

SETS = ["train/pot", "train/templates", "test/templates", "train/deadlist", "train/lists", "train/trec07"]


def html_of(path):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() != "text/html":
            continue
        body = part.get_payload(decode=True) or b""
        charset = part.get_content_charset() or "utf-8"
        try:
            text = body.decode(charset, "replace")
        except (LookupError, ValueError):
            text = body.decode("utf-8", "replace")
        # Browsers would follow a refresh while they are asked about the page.
        text = re.sub(r"(?i)http-equiv=([\"']?)refresh", r"http-equiv=\1x-refresh", text)
        return text.lstrip("\ufeff") if text.strip() else None
    return None


def main():
    corpora, out, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    seed = sys.argv[4] if len(sys.argv) > 4 else "2"
    out.mkdir(parents=True, exist_ok=True)
    index = []
    for at, name in enumerate(SETS):
        files = sorted((corpora / name).rglob("*.eml"))
        random.Random(f"{seed} {name}").shuffle(files)
        wanted = count // len(SETS) + (1 if at < count % len(SETS) else 0)
        for path in files:
            if wanted == 0:
                break
            text = html_of(path)
            if text is None:
                continue
            wanted -= 1
            # The byte order mark outweighs a charset that the HTML may declare.
            (out / f"{len(index):05}.html").write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8", "replace"))
            index.append(str(path.relative_to(corpora)))
    (out / "index.tsv").write_text("".join(f"{i:05}.html\t{path}\n" for i, path in enumerate(index)))


main()
