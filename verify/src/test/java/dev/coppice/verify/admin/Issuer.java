package dev.coppice.verify.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Gives programs the tokens that they show to servers, with a key of its own. */
record Issuer(KeyPair keys) {

    static Issuer create() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return new Issuer(generator.generateKeyPair());
    }

    /** What a server is to be told, which takes these tokens and no others. */
    String settings(Path folder) throws IOException {
        String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        Path file = Files.writeString(
                folder.resolve("issuer.pem"), "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
        return "spring.security.oauth2.resourceserver.jwt.public-key-location: \"file:%s\"\n".formatted(file);
    }

    /** A token that is good for a few minutes. */
    String token(String program, String role) throws GeneralSecurityException {
        String said = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "."
                + encoded("{\"sub\":\"%s\",\"roles\":[\"%s\"],\"exp\":%d}"
                        .formatted(program, role, Instant.now().plusSeconds(600).getEpochSecond()));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(said.getBytes(StandardCharsets.US_ASCII));
        return said + "." + encoded(signature.sign());
    }

    private static String encoded(String json) {
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
