"""What docs/store-format.md rests on, written from the standards with Python's own library and the `argon2` command.

Nothing here is fast or hardened: it exists to show that a vault opens without Blackstart.
"""

import ctypes
import ctypes.util
import hashlib
import hmac
import json
import struct
import subprocess
import unicodedata


def hkdf(key: bytes, purpose: str, length: int = 32) -> bytes:
    """RFC 5869 with SHA-256, no salt, info `blackstart <purpose> v1`."""
    pseudo_random_key = hmac.new(bytes(32), key, hashlib.sha256).digest()
    info = f"blackstart {purpose} v1".encode()
    okm, block, counter = b"", b"", 1
    while len(okm) < length:
        block = hmac.new(pseudo_random_key, block + info + bytes([counter]), hashlib.sha256).digest()
        okm, counter = okm + block, counter + 1
    return okm[:length]


def canonical(value) -> bytes:
    """RFC 8785 for what occurs here: strings, whole numbers, lists, and objects with ASCII names."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


# RFC 8439, draft-irtf-cfrg-xchacha-03


def _rotate(value: int, bits: int) -> int:
    return ((value << bits) | (value >> (32 - bits))) & 0xFFFFFFFF


def _quarter_round(s: list, a: int, b: int, c: int, d: int) -> None:
    for x, y, z, bits in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[x] = (s[x] + s[y]) & 0xFFFFFFFF
        s[z] = _rotate(s[z] ^ s[x], bits)


def _twenty_rounds(state: list) -> list:
    s = list(state)
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)):
            _quarter_round(s, a, b, c, d)
        for a, b, c, d in ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            _quarter_round(s, a, b, c, d)
    return s


_SIGMA = list(struct.unpack("<4I", b"expand 32-byte k"))


def _hchacha20(key: bytes, nonce16: bytes) -> bytes:
    s = _twenty_rounds(_SIGMA + list(struct.unpack("<8I", key)) + list(struct.unpack("<4I", nonce16)))
    return struct.pack("<8I", *s[:4], *s[12:])


def _chacha20(key: bytes, counter: int, nonce12: bytes, data: bytes) -> bytes:
    out = bytearray()
    for at in range(0, len(data), 64):
        state = _SIGMA + list(struct.unpack("<8I", key)) + [counter + at // 64] + list(struct.unpack("<3I", nonce12))
        stream = struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(_twenty_rounds(state), state)))
        out += bytes(a ^ b for a, b in zip(data[at : at + 64], stream))
    return bytes(out)


def _poly1305(key: bytes, message: bytes) -> bytes:
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(message), 16):
        total = (total + int.from_bytes(message[at : at + 16] + b"\x01", "little")) * r % ((1 << 130) - 5)
    return ((total + int.from_bytes(key[16:], "little")) & ((1 << 128) - 1)).to_bytes(16, "little")


def _tag(key: bytes, nonce12: bytes, ciphertext: bytes, context: bytes) -> bytes:
    padded = b"".join(part + bytes(-len(part) % 16) for part in (context, ciphertext))
    lengths = struct.pack("<QQ", len(context), len(ciphertext))
    return _poly1305(_chacha20(key, 0, nonce12, bytes(32)), padded + lengths)


def xchacha_seal(key: bytes, nonce: bytes, plain: bytes, context: bytes) -> bytes:
    """Ciphertext with its 16-byte tag at the end. nonce: 24 bytes."""
    subkey, nonce12 = _hchacha20(key, nonce[:16]), bytes(4) + nonce[16:]
    ciphertext = _chacha20(subkey, 1, nonce12, plain)
    return ciphertext + _tag(subkey, nonce12, ciphertext, context)


def xchacha_open(key: bytes, nonce: bytes, sealed: bytes, context: bytes):
    """The plain bytes, or None when anything is not as it was sealed."""
    subkey, nonce12 = _hchacha20(key, nonce[:16]), bytes(4) + nonce[16:]
    ciphertext, tag = sealed[:-16], sealed[-16:]
    if not hmac.compare_digest(_tag(subkey, nonce12, ciphertext, context), tag):
        return None
    return _chacha20(subkey, 1, nonce12, ciphertext)


# The field of 256 elements in which keys are shared


def gf_multiply(a: int, b: int) -> int:
    """Modulo x^8 + x^4 + x^3 + x + 1 (0x11b)."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = (a << 1) ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return product


def gf_inverse(a: int) -> int:
    result = 1
    for _ in range(254):
        result = gf_multiply(result, a)
    return result


def combine(shares: list) -> bytes:
    """shares: as many as the threshold says, 33 bytes each: 32 values, then the point x at which they were taken."""
    points = [share[32] for share in shares]
    weights = []
    for i, xi in enumerate(points):
        weight = 1
        for j, xj in enumerate(points):
            if i != j:
                weight = gf_multiply(weight, gf_multiply(xj, gf_inverse(xi ^ xj)))
        weights.append(weight)
    key = bytearray(32)
    for share, weight in zip(shares, weights):
        for at in range(32):
            key[at] ^= gf_multiply(share[at], weight)
    return bytes(key)


# Words


def words_to_numbers(typed: str, word_list: list) -> list:
    """Numbers, punctuation and case do not matter; the first four letters of a word are enough."""
    by_start = {word[:4]: number for number, word in enumerate(word_list)}
    exact = {word: number for number, word in enumerate(word_list)}
    letters = "".join(c if "a" <= c <= "z" else " " for c in unicodedata.normalize("NFKD", typed).lower())
    numbers = [exact.get(word, by_start.get(word)) for word in letters.split()]
    if None in numbers:
        raise ValueError(f"word {numbers.index(None) + 1} is not in the list")
    return numbers


def numbers_to_bits(numbers: list) -> str:
    return "".join(f"{number:011b}" for number in numbers)


def bits_to_bytes(bits: str) -> bytes:
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def bytes_to_words(data: bytes, word_list: list) -> list:
    bits = "".join(f"{byte:08b}" for byte in data)
    return [word_list[int(bits[at : at + 11], 2)] for at in range(0, len(bits), 11)]


def recovery_entropy(typed: str, word_list: list) -> bytes:
    """24 words -> 32 bytes, after their checksum. BIP-39."""
    numbers = words_to_numbers(typed, word_list)
    if len(numbers) != 24:
        raise ValueError("a recovery sheet has 24 words")
    bits = numbers_to_bits(numbers)
    entropy = bits_to_bytes(bits[:256])
    if hashlib.sha256(entropy).digest()[0] != int(bits[256:], 2):
        raise ValueError("the checksum of the words is wrong")
    return entropy


def recovery_words(entropy: bytes, word_list: list) -> list:
    return bytes_to_words(entropy + hashlib.sha256(entropy).digest()[:1], word_list)


# Passphrases

# The command reads at most this much from standard input.
_ARGON2_COMMAND_BYTES = 127


def passphrase_key(passphrase: str, salt: bytes, memory_kib: int, passes: int) -> bytes:
    """Argon2id, one lane, 32 bytes: by the `argon2` command, for very long passphrases by the library it is made of."""
    secret = unicodedata.normalize("NFC", passphrase).encode()
    if len(secret) <= _ARGON2_COMMAND_BYTES and 0 not in salt:
        options = ["-id", "-v", "13", "-t", str(passes), "-k", str(memory_kib), "-p", "1", "-l", "32", "-r"]
        done = subprocess.run(["argon2", salt, *options], input=secret, capture_output=True, check=True)
        return bytes.fromhex(done.stdout.decode().strip())
    library = ctypes.CDLL(ctypes.util.find_library("argon2") or "libargon2.so.1")
    out = ctypes.create_string_buffer(32)
    code = library.argon2id_hash_raw(
        passes, memory_kib, 1, secret, ctypes.c_size_t(len(secret)), salt, ctypes.c_size_t(16), out, ctypes.c_size_t(32)
    )
    if code != 0:
        raise ValueError(f"argon2id_hash_raw answers {code}")
    return out.raw
