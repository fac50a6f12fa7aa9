package org.xiangbang.access.factors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJackson2Module;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.NotFound;

/**
 * Passkeys (WebAuthn) by Spring Security's support. What it keeps in a session as objects is here one challenge as text: the rest of a
 * question can be made again.
 */
@Component
class Passkeys {
    private static final String NAME = "乡帮";

    private final RelyingParty party;
    private final PasskeyOwners owners;
    private final PasskeyRows rows;
    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .modules(new WebauthnJackson2Module())
            .build();

    Passkeys(RelyingParty party, PasskeyOwners owners, PasskeyRows rows) {
        this.party = party;
        this.owners = owners;
        this.rows = rows;
    }

    /** Can passkeys be used at the address at which the reader is? */
    boolean available() {
        return party.here().isPresent();
    }

    static String challenge() {
        return Bytes.random().toBase64UrlString();
    }

    /** Returns what a browser needs to make a passkey, as JSON. */
    String creation(String login, String challenge) {
        return written(operations(challenge)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn(login))));
    }

    /** Stores the passkey that a browser has made. @return false if it does not answer the question */
    boolean register(String login, String challenge, String name, String made) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(made, new TypeReference<>() {});
            if (!isWhole(credential)) return false;
            var operations = operations(challenge);
            var asked = operations.createPublicKeyCredentialCreationOptions(
                    new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn(login)));
            operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(credential, name)));
            return true;
        } catch (JsonProcessingException | IllegalArgumentException | WebAuthnException wrong) {
            return false;
        }
    }

    /** Returns what a browser needs to use one of the person's passkeys, as JSON. */
    String request(String login, String challenge) {
        return written(operations(challenge)
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(signedIn(login))));
    }

    /** Does a passkey of this person answer the question? */
    boolean fits(String login, String challenge, String used) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(used, new TypeReference<>() {});
            if (!isKnown(credential)) return false;
            var operations = operations(challenge);
            var asked = operations.createCredentialRequestOptions(
                    new ImmutablePublicKeyCredentialRequestOptionsRequest(signedIn(login)));
            var owner = operations.authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
            return Optional.ofNullable(owner)
                    .filter(known -> known.getName().equals(login))
                    .isPresent();
        } catch (JsonProcessingException | IllegalArgumentException | WebAuthnException wrong) {
            return false;
        }
    }

    /** The library takes for granted that nothing is missing. */
    private static boolean isWhole(PublicKeyCredential<AuthenticatorAttestationResponse> made) {
        return made.getRawId() != null
                && made.getResponse() != null
                && made.getResponse().getAttestationObject() != null
                && made.getResponse().getClientDataJSON() != null;
    }

    private boolean isKnown(PublicKeyCredential<AuthenticatorAssertionResponse> used) {
        return used.getRawId() != null
                && used.getResponse() != null
                && used.getResponse().getAuthenticatorData() != null
                && used.getResponse().getClientDataJSON() != null
                && used.getResponse().getSignature() != null
                && rows.findByCredentialId(used.getRawId()) != null;
    }

    private Webauthn4JRelyingPartyOperations operations(String challenge) {
        var here = party.here().orElseThrow(() -> new NotFound("passkeys"));
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                rows,
                PublicKeyCredentialRpEntity.builder().id(here.id()).name(NAME).build(),
                Set.of(here.origin()));
        operations.setCustomizeCreationOptions(asked -> asked.challenge(Bytes.fromBase64(challenge)));
        operations.setCustomizeRequestOptions(asked -> asked.challenge(Bytes.fromBase64(challenge)));
        return operations;
    }

    private static Authentication signedIn(String login) {
        return UsernamePasswordAuthenticationToken.authenticated(login, null, AuthorityUtils.NO_AUTHORITIES);
    }

    private String written(Object options) {
        try {
            return json.writeValueAsString(options);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
