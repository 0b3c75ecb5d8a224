"""Prints the values of the worked example in docs/store-format.md, one `name = value` per line, then the slot file.

The inputs are fixed; everything else follows by primitives.py, which shares nothing with Blackstart's own code.
"""

import base64
import hashlib
import hmac
import json
import pathlib
import unicodedata

import primitives as p

WORD_LIST = pathlib.Path(__file__).parents[3].joinpath("docs/recovery-words.txt").read_text().split()


def run(first: int, count: int) -> bytes:
    return bytes(range(first, first + count))


def show(name: str, value) -> None:
    print(f"{name} = {value.hex() if isinstance(value, bytes) else value}")


def wrapped(title: str, key: bytes, slot_id: str, nonce: bytes, master: bytes) -> dict:
    check, wrap_key = p.hkdf(key, "slot check", 16), p.hkdf(key, "slot wrap")
    sealed = p.xchacha_seal(wrap_key, nonce, master, slot_id.encode())
    show(f"{title} check", check)
    show(f"{title} wrap key", wrap_key)
    show(f"{title} nonce", nonce)
    show(f"{title} wrapped", sealed)
    wrap = {"cipher": "xchacha20-poly1305-ietf", "nonce": b64(nonce), "key": b64(sealed)}
    return {"check": check.hex(), "wrap": wrap}


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def facts(slot_id: str, kind: str) -> dict:
    return {"id": slot_id, "type": kind, "label": "", "createdAt": "2026-11-23T14:05:09.120+01:00"}


master = run(0x00, 32)
show("master key", master)

words_id = "11111111-1111-4111-8111-111111111111"
entropy = run(0x20, 32)
show("words", " ".join(p.recovery_words(entropy, WORD_LIST)))
show("words bits 1-22", p.numbers_to_bits(p.words_to_numbers(" ".join(p.recovery_words(entropy, WORD_LIST)), WORD_LIST))[:22])
show("words entropy", entropy)
show("words checksum", hashlib.sha256(entropy).digest()[:1])
words_key = p.hkdf(entropy, "recovery words")
show("words key", words_key)
words_slot = {**facts(words_id, "words"), **wrapped("words", words_key, words_id, run(0xA0, 24), master)}

passphrase_id = "22222222-2222-4222-8222-222222222222"
passphrase = unicodedata.normalize("NFD", "Grüße aus dem Keller")
salt = run(0x60, 16)
show("passphrase as typed", passphrase.encode())
show("passphrase bytes", unicodedata.normalize("NFC", passphrase).encode())
show("passphrase salt", salt)
passphrase_key = p.passphrase_key(passphrase, salt, 65536, 3)
show("passphrase key", passphrase_key)
passphrase_slot = {
    **facts(passphrase_id, "passphrase"),
    "kdf": {"algorithm": "argon2id", "memoryKiB": 65536, "passes": 3, "salt": b64(salt)},
    **wrapped("passphrase", passphrase_key, passphrase_id, run(0xB8, 24), master),
}

shares_id = "33333333-3333-4333-8333-333333333333"
shares_key = run(0x40, 32)
show("shares key", shares_key)
sheets, holders = [], []
for number, (point, holder) in enumerate(((0x11, "Anna"), (0x2A, "Boris"), (0xD3, "Chen")), 1):
    values = bytes(key ^ p.gf_multiply(c, point) for key, c in zip(shares_key, run(0x80, 32)))
    share = values + bytes([point])
    payload = b"\x01" + bytes.fromhex(shares_id[:8]) + bytes([2, number]) + share
    sheet = payload + hashlib.sha256(b"blackstart share v1\0" + payload).digest()[:4]
    check = p.hkdf(share, "share check", 16)
    show(f"share {number}", share)
    show(f"share {number} check", check)
    show(f"sheet {number}", sheet)
    show(f"sheet {number} words", " ".join(p.bytes_to_words(sheet, WORD_LIST)))
    sheets.append(share)
    holders.append({"name": holder, "check": check.hex()})
for pair in ((0, 1), (0, 2), (1, 2)):
    assert p.combine([sheets[at] for at in pair]) == shares_key
show("shares weight 1", f"{p.gf_multiply(0x2A, p.gf_inverse(0x11 ^ 0x2A)):02x}")
show("shares weight 2", f"{p.gf_multiply(0x11, p.gf_inverse(0x11 ^ 0x2A)):02x}")
shares_slot = {
    **facts(shares_id, "shares"),
    "threshold": 2,
    "holders": holders,
    **wrapped("shares", shares_key, shares_id, run(0xD0, 24), master),
}

slot_file = {
    "format": "blackstart vault",
    "version": 1,
    "id": "44444444-4444-4444-8444-444444444444",
    "name": "nordwerk",
    "createdAt": "2026-11-23T14:05:09.120+01:00",
    "generation": 3,
    "slots": [passphrase_slot, words_slot, shares_slot],
}
mac_key = p.hkdf(master, "slot file mac")
show("slot file mac key", mac_key)
show("slot file canonical length", len(p.canonical(slot_file)))
show("slot file canonical sha256", hashlib.sha256(p.canonical(slot_file)).hexdigest())
mac = hmac.new(mac_key, p.canonical(slot_file), hashlib.sha256).digest()
show("slot file mac", mac)

database_key, database_salt = p.hkdf(master, "database key"), p.hkdf(master, "database salt", 16)
show("database key", database_key)
show("database salt", database_salt)
show("database pragma", f"x'{database_key.hex()}{database_salt.hex()}'")
page_salt = bytes(byte ^ 0x3A for byte in database_salt)
show("page mac salt", page_salt)
show("page mac key", hashlib.pbkdf2_hmac("sha512", database_key, page_salt, 2, 32))

for purpose, length in (("high-water mark", 32), ("backup manifest", 32), ("key number", 8)):
    show(purpose if length == 8 else f"{purpose} key", p.hkdf(master, purpose, length))

record = "55555555-5555-4555-8555-555555555555"
digits = "000011-000022-000033-000044-000055-000066-000077-000088"
show("record seal key", p.hkdf(master, "record seal"))
show("record id", record)
show("record nonce", run(0xE0, 24))
show("record plain", digits)
show("record sealed", run(0xE0, 24) + p.xchacha_seal(p.hkdf(master, "record seal"), run(0xE0, 24), digits.encode(), record.encode()))
fingerprint_key = p.hkdf(master, "record fingerprint")
show("record fingerprint key", fingerprint_key)
show("record fingerprint", hmac.new(fingerprint_key, digits.encode(), hashlib.sha256).digest())

prev = "0" * 64
for seq, text in ((1, "Strom weg"), (2, "USV hält noch")):
    entry = {
        "v": 1, "stream": "66666666-6666-4666-8666-666666666666", "device": "77777777777777777777777777777777",
        "seq": seq, "prev": prev, "occurredAt": "2026-11-23T14:05:09.120+01:00",
        "enteredAt": "2026-11-23T14:05:09.120+01:00", "hlc": f"001795439109120-{seq - 1:05}", "author": "Anna",
        "kind": "note.recorded/1", "body": {"text": text},
    }
    text_bytes = p.canonical(entry)
    prev = hashlib.sha256(b"blackstart journal entry v1\n" + bytes.fromhex(prev) + text_bytes).hexdigest()
    show(f"entry {seq}", text_bytes.decode())
    show(f"entry {seq} hash", prev)

print()
print(json.dumps({**slot_file, "mac": mac.hex()}, indent=2, ensure_ascii=False))
