package dev.trailcheck.evidence;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file of public keys: what {@code aws cloudtrail list-public-keys} prints, or PEM. */
public final class PublicKeysFile {

    private static final int LARGEST = 16_000_000;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?:RSA )?PUBLIC KEY-----([^-]*)-----END (?:RSA )?PUBLIC KEY-----");
    private static final String REMEDY = "'aws cloudtrail list-public-keys' was cut short, or another file was meant.";

    private final Path file;
    private final Collection<Mistake> mistakes;
    private final Map<String, List<PublicKey>> byFingerprint = new HashMap<>();
    private final List<PublicKey> others = new ArrayList<>();

    private PublicKeysFile(Path file, Collection<Mistake> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    public static PublicKeys read(Path file, Collection<Mistake> mistakes) {
        PublicKeysFile reader = new PublicKeysFile(file, mistakes);
        try {
            byte[] bytes = JsonValues.bytes(file, LARGEST);
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.contains("-----BEGIN ")) {
                reader.pem(text);
            } else {
                reader.listed(JsonValues.of(bytes));
            }
        } catch (IOException e) {
            reader.mistake(
                    "The file of public keys cannot be used: %s.".formatted(ReadFault.reason(e)),
                    "the path is mistyped, or it is no output of 'aws cloudtrail list-public-keys' and no PEM file.");
        }
        return new PublicKeys(reader.byFingerprint, reader.others);
    }

    private void pem(String text) {
        Matcher block = PEM.matcher(text);
        int found = 0;
        while (block.find()) {
            found++;
            key(block.group(1), "Key " + found).ifPresent(others::add);
        }
        if (found == 0) {
            mistake("There is no public key in this file.", "it is a private key or a certificate.");
        }
    }

    private void listed(@Nullable Object answer) {
        Object list = answer instanceof Map<?, ?> object ? object.get("PublicKeyList") : answer;
        if (!(list instanceof List<?> keys) || keys.isEmpty()) {
            mistake("There is no key in its PublicKeyList.", "the command was asked about a time that had none.");
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            String name = "PublicKeyList[%d]".formatted(i);
            if (keys.get(i) instanceof Map<?, ?> key
                    && key.get("Value") instanceof String value
                    && key.get("Fingerprint") instanceof String fingerprint) {
                key(value, name)
                        .ifPresent(read -> byFingerprint
                                .computeIfAbsent(fingerprint, none -> new ArrayList<>(1))
                                .add(read));
            } else {
                mistake(name + " has no Value or no Fingerprint.", REMEDY);
            }
        }
    }

    private Optional<PublicKey> key(String base64, String name) {
        Optional<PublicKey> key = RsaKey.of(base64);
        if (key.isEmpty()) {
            mistake(name + " is no RSA public key.", REMEDY);
        }
        return key;
    }

    private void mistake(String what, String maybe) {
        mistakes.add(Mistake.inFile(file.toString(), what, maybe));
    }
}
