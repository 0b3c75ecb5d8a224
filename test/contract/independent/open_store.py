"""Opens a Blackstart vault without Blackstart, by docs/store-format.md alone.

    open_store.py VAULT --words FILE | --shares FILE | --passphrase FILE [--reveal KEY-ID]

Needs Python 3, the `sqlcipher` 4 command and, for a passphrase, the `argon2` command. Works on a copy; the vault is not touched.
Prints one JSON object; exit code 1 and a line on standard error when the vault does not open.
"""

import argparse
import base64
import hashlib
import hmac
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile

import primitives as p

DOCS = pathlib.Path(__file__).parents[3] / "docs"
PAGE, RESERVED = 4096, 80


class Refused(Exception):
    pass


def slot_files(vault: pathlib.Path) -> list:
    """Both copies as far as they can be read, the newer generation first."""
    found = []
    for name in ("vault.json", "vault.copy.json"):
        try:
            found.append(json.loads((vault / name).read_text(encoding="utf-8")))
        except (OSError, ValueError):
            continue
    return sorted(found, key=lambda file: -file["generation"])


def unwrap(slot: dict, key: bytes):
    """The master key, or None when the secret is not the one of this slot."""
    if not hmac.compare_digest(p.hkdf(key, "slot check", 16).hex(), slot["check"]):
        return None
    nonce, sealed = (base64.b64decode(slot["wrap"][part]) for part in ("nonce", "key"))
    master = p.xchacha_open(p.hkdf(key, "slot wrap"), nonce, sealed, slot["id"].encode())
    if master is None:
        raise Refused("the slot is damaged: its check fits, its wrap does not open")
    return master


def key_by_words(slot: dict, typed: str, words: list) -> bytes:
    return p.hkdf(p.recovery_entropy(typed, words), "recovery words")


def key_by_passphrase(slot: dict, typed: str, words: list) -> bytes:
    kdf = slot["kdf"]
    return p.passphrase_key(typed, base64.b64decode(kdf["salt"]), kdf["memoryKiB"], kdf["passes"])


def key_by_shares(slot: dict, typed: str, words: list):
    shares = []
    for at, line in enumerate(filter(str.strip, typed.splitlines()), 1):
        numbers = p.words_to_numbers(line, words)
        if len(numbers) != 32:
            raise Refused(f"sheet {at} has {len(numbers)} words, not 32")
        sheet = p.bits_to_bytes(p.numbers_to_bits(numbers))
        payload, checksum = sheet[:40], sheet[40:]
        if payload[0] != 1 or hashlib.sha256(b"blackstart share v1\0" + payload).digest()[:4] != checksum:
            raise Refused(f"the checksum of sheet {at} is wrong")
        if payload[1:5].hex() != slot["id"][:8]:
            return None
        number, share = payload[6], payload[7:]
        if p.hkdf(share, "share check", 16).hex() != slot["holders"][number - 1]["check"]:
            raise Refused(f"sheet {at} is not the one that was handed to {slot['holders'][number - 1]['name']}")
        shares.append(share)
    if len(set(shares)) < slot["threshold"]:
        raise Refused(f"{slot['threshold']} different sheets are needed")
    return p.combine(sorted(set(shares))[: slot["threshold"]])


KEYS = {"words": key_by_words, "passphrase": key_by_passphrase, "shares": key_by_shares}


def master_key(files: list, kind: str, typed: str, words: list) -> bytes:
    for file in files:
        for slot in file["slots"]:
            key = KEYS[kind](slot, typed, words) if slot["type"] == kind else None
            master = unwrap(slot, key) if key is not None else None
            if master is None:
                continue
            content = {name: value for name, value in file.items() if name != "mac"}
            mac = hmac.new(p.hkdf(master, "slot file mac"), p.canonical(content), hashlib.sha256).hexdigest()
            if not hmac.compare_digest(mac, file["mac"]):
                raise Refused("the slot file was changed by someone without the master key")
            return master
    raise Refused("this secret opens no slot of this vault")


def check_pages(database: pathlib.Path, key: bytes, salt: bytes) -> int:
    """How many pages there are; every one has to carry its HMAC-SHA512."""
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    content = database.read_bytes()
    if len(content) % PAGE != 0:
        raise Refused("the database ends in the middle of a page")
    for number in range(1, len(content) // PAGE + 1):
        page = content[(number - 1) * PAGE : number * PAGE]
        begin, end = 16 if number == 1 else 0, PAGE - RESERVED + 16
        mac = hmac.new(mac_key, page[begin:end] + struct.pack("<I", number), hashlib.sha512).digest()
        if not hmac.compare_digest(mac, page[end:]):
            raise Refused(f"page {number} is damaged")
    return len(content) // PAGE


def query(database: pathlib.Path, pragma: str, *statements: str) -> list:
    """The rows of each statement. The key goes through standard input: arguments can be read by every user of the computer."""
    script = [f'PRAGMA key = "{pragma}";', ".mode json"]
    for number, statement in enumerate(statements):
        script += [f".print @{number}", f"{statement};"]
    done = subprocess.run(
        ["sqlcipher", "-batch", "-bail", database], input="\n".join(script).encode(), capture_output=True
    )
    if done.returncode != 0:
        raise Refused(done.stderr.decode(errors="replace").strip())
    # What comes before the first mark is the answer to the key; in JSON no line of an answer begins with one.
    answers = re.split(r"^@\d+\n", done.stdout.decode(), flags=re.MULTILINE)[1:]
    return [json.loads(answer) if answer.strip() else [] for answer in answers]


def check_chains(rows: list) -> dict:
    """Checks rows in the order (stream, device, seq); answers with the head of each chain."""
    heads = {}
    for row in rows:
        chain = (row["stream"], row["device"])
        seq, prev = heads.get(chain, (0, "0" * 64))
        digest = hashlib.sha256(b"blackstart journal entry v1\n" + bytes.fromhex(prev) + row["canonical"].encode())
        entry = json.loads(row["canonical"])
        fits = all(entry[name] == row[name] for name in ("stream", "device", "seq", "prev", "hlc", "kind"))
        if row["seq"] != seq + 1 or row["prev"] != prev or digest.hexdigest() != row["hash"] or not fits:
            raise Refused(f"the chain of {chain} is broken at {row['seq']}")
        heads[chain] = (row["seq"], row["hash"])
    return heads


def newest_marks(vault: pathlib.Path, master: bytes) -> list:
    """The newest confirmed entry of each chain, [] where no mark is kept; every slot of the file has to be genuine."""
    path = vault / "vault.marks"
    if not path.exists():
        return []
    content, slots = path.read_bytes(), []
    for at in (0, 8192):
        text = content[at : at + 8192].rstrip()
        found = re.search(rb',"mac":"([0-9a-f]{64})"\}$', text)
        mac = hmac.new(p.hkdf(master, "high-water mark"), text[: found.start()] + b"}", hashlib.sha256).hexdigest()
        if mac.encode() != found.group(1):
            raise Refused("a slot of the high-water mark is not genuine")
        slots.append(json.loads(text))
    return max(slots, key=lambda slot: slot["counter"])["chains"]


def check_manifest(vault: pathlib.Path, master: bytes) -> dict:
    """What a backup says of itself, None for a vault that is none."""
    if not (vault / "backup.json").exists():
        return None
    manifest = json.loads((vault / "backup.json").read_text())
    content = {name: value for name, value in manifest.items() if name != "mac"}
    mac = hmac.new(p.hkdf(master, "backup manifest"), p.canonical(content), hashlib.sha256).hexdigest()
    if mac != manifest["mac"] or p.hkdf(master, "key number", 8).hex() != manifest["keyNumber"]:
        raise Refused("the manifest of the backup is not genuine")
    if hashlib.sha256((vault / "vault.db").read_bytes()).hexdigest() != manifest["sha256"]:
        raise Refused("the backup is not whole")
    return content


def unseal(master: bytes, record: str, sealed: bytes) -> str:
    plain = p.xchacha_open(p.hkdf(master, "record seal"), sealed[:24], sealed[24:], record.encode())
    if plain is None:
        raise Refused(f"the sealed record {record} does not open")
    return plain.decode()


def read_vault(vault: pathlib.Path, kind: str, typed: str, reveal: str) -> dict:
    words = (DOCS / "recovery-words.txt").read_text().split()
    files = slot_files(vault)
    if not files:
        raise Refused("no readable slot file")
    master = master_key(files, kind, typed, words)
    key, salt = p.hkdf(master, "database key"), p.hkdf(master, "database salt", 16)
    pragma = f"x'{key.hex()}{salt.hex()}'"
    with tempfile.TemporaryDirectory() as folder:
        database = pathlib.Path(folder, "vault.db")
        for ending in ("", "-wal"):
            if (vault / f"vault.db{ending}").exists():
                shutil.copyfile(vault / f"vault.db{ending}", f"{database}{ending}")
        pages = check_pages(database, key, salt)
        integrity, contacts, channels, keys, journal = query(
            database,
            pragma,
            "SELECT * FROM pragma_integrity_check",
            "SELECT id, name, role FROM contact ORDER BY position",
            "SELECT contact, kind, value FROM channel ORDER BY contact, position",
            "SELECT id, key_id, device_name, hex(sealed) AS sealed FROM recovery_key ORDER BY key_id",
            "SELECT stream, device, seq, prev, hash, hlc, kind, canonical FROM journal ORDER BY stream, device, seq",
        )
    shown = [row for row in keys if reveal != "" and row["key_id"].startswith(reveal)]
    return {
        "pragma": pragma,
        "pages": pages,
        "integrity": [row["integrity_check"] for row in integrity],
        "contacts": contacts,
        "channels": channels,
        "keys": [{"keyId": row["key_id"], "device": row["device_name"]} for row in keys],
        "revealed": [unseal(master, row["id"], bytes.fromhex(row["sealed"])) for row in shown],
        "entries": [json.loads(row["canonical"]) for row in journal],
        "marks": newest_marks(vault, master),
        "backup": check_manifest(vault, master),
        "heads": [[*chain, *head] for chain, head in check_chains(journal).items()],
    }


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("vault", type=pathlib.Path)
    secret = parser.add_mutually_exclusive_group(required=True)
    for kind in KEYS:
        secret.add_argument(f"--{kind}", type=pathlib.Path)
    parser.add_argument("--reveal", default="")
    options = parser.parse_args()
    kind = next(kind for kind in KEYS if getattr(options, kind) is not None)
    text = getattr(options, kind).read_text(encoding="utf-8")
    typed = text.split("\n", 1)[0].rstrip("\r") if kind == "passphrase" else text
    try:
        print(json.dumps(read_vault(options.vault, kind, typed, options.reveal), ensure_ascii=False))
        return 0
    except (Refused, ValueError, OSError, subprocess.CalledProcessError) as why:
        print(f"open_store: {why}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
