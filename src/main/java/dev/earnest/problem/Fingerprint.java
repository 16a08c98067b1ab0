package dev.earnest.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Twelve hex digits that name a finding from run to run; worked out when first asked for, for most runs never ask. */
public final class Fingerprint {
    /** Of what has no name. */
    public static final Fingerprint NONE = new Fingerprint("");

    private final String identity;
    private @Nullable String digits;

    private Fingerprint(String identity) {
        this.identity = identity;
    }

    /** Of what makes it that finding. */
    public static Fingerprint of(String identity) {
        return new Fingerprint(identity);
    }

    /** The digits; empty where there are none. */
    public String digits() {
        String known = digits;
        if (known == null) {
            known = identity.isEmpty() ? "" : digest(identity);
            digits = known;
        }
        return known;
    }

    private static String digest(String identity) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint print && identity.equals(print.identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return digits();
    }
}
