package fr.ensemblier.accounts.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Keeps secrets from whoever reads the database or a backup of it: what must be read again is enciphered (AES-256-GCM,
/// tied to its owner so that no row can borrow another's), what is only compared is marked (HMAC-SHA-256).
@Component
public class Seal {

    private static final String SEALED = "v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec sealing;
    private final byte[] marking;

    Seal(SealKey key) {
        this.sealing = new SecretKeySpec(hmac(key.bytes(), "seal"), "AES");
        this.marking = hmac(key.bytes(), "mark");
    }

    public String seal(String clear, UUID owner) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var hidden = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            var both =
                    ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden);
            return SEALED + Base64.getUrlEncoder().withoutPadding().encodeToString(both.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The clear text; one that was kept before seals existed is clear already.
    public String open(String kept, UUID owner) {
        if (!isSealed(kept)) {
            return kept;
        }
        var both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(kept.substring(SEALED.length())));
        var nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        var hidden = new byte[both.remaining()];
        both.get(hidden);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(hidden), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "La clé n’est pas celle qui a chiffré les secrets de cette base. Remettez la clé d’avant "
                            + "(ENSEMBLIER_SECRET_KEY, docs/operations.md).",
                    e);
        }
    }

    public static boolean isSealed(String kept) {
        return kept.startsWith(SEALED);
    }

    /// What is kept in place of a short code: without the key nobody can try all codes against it.
    public String mark(String code) {
        return HexFormat.of().formatHex(hmac(marking, code));
    }

    private Cipher cipher(int mode, byte[] nonce, UUID owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
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
