package fr.ensemblier.accounts.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Keeps secrets from whoever reads the database or a backup of it: what must be read again is enciphered (AES-256-GCM,
/// tied to its owner so that no row can borrow another's), what is only compared is marked (HMAC-SHA-256). The first
/// key
/// seals and marks; former ones still open ([SealKey]).
@Component
public class Seal {

    private static final String SEALED = "v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A clear text, and whether a former key had sealed it, or none: then it is to be sealed again.
    record Opened(String clear, boolean stale) {}

    private record Key(SecretKeySpec sealing, byte[] marking) {}

    private final List<Key> keys;

    Seal(SealKey key) {
        this.keys = key.all().stream()
                .map(one -> new Key(new SecretKeySpec(hmac(one, "seal"), "AES"), hmac(one, "mark")))
                .toList();
    }

    public String seal(String clear, UUID owner) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var hidden = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, owner)
                    .doFinal(clear.getBytes(StandardCharsets.UTF_8));
            var both =
                    ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden);
            return SEALED + Base64.getUrlEncoder().withoutPadding().encodeToString(both.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One that was kept before seals existed is clear already.
    Opened open(String kept, UUID owner) {
        if (!isSealed(kept)) {
            return new Opened(kept, true);
        }
        for (var key : keys) {
            try {
                return new Opened(open(key, kept, owner), key != keys.getFirst());
            } catch (AEADBadTagException ofAnotherKey) {
                // The next one is tried.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(
                "La clé n’est pas celle qui a chiffré les secrets de cette base. Remettez la clé d’avant "
                        + "(ENSEMBLIER_SECRET_KEY, docs/operations.md).");
    }

    private static String open(Key key, String kept, UUID owner) throws GeneralSecurityException {
        var both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(kept.substring(SEALED.length())));
        var nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        var hidden = new byte[both.remaining()];
        both.get(hidden);
        return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(hidden), StandardCharsets.UTF_8);
    }

    public static boolean isSealed(String kept) {
        return kept.startsWith(SEALED);
    }

    /// What is kept in place of a short code: without the key nobody can try all codes against it.
    public String mark(String code) {
        return marks(code).getFirst();
    }

    /// What may be kept in place of a code: with the present key first, then with the former ones.
    public List<String> marks(String code) {
        return keys.stream()
                .map(key -> HexFormat.of().formatHex(hmac(key.marking(), code)))
                .toList();
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, UUID owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
