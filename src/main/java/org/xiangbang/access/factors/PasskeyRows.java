package org.xiangbang.access.factors;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys, each with the factor that its person sees. */
@Repository
class PasskeyRows implements UserCredentialRepository {
    private static final String READ = """
            select p.credential, o.handle, p.public_key, p.signature_count, p.verified, p.backup_eligible, p.backed_up, p.transports,
                   p.attestation, p.client_data, f.name, f.added_at
              from access.passkey p join access.factor f on f.id = p.factor join access.passkey_owner o on o.login = f.login
            """;

    private final JdbcClient db;

    PasskeyRows(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            byte[] credential,
            byte[] handle,
            byte[] publicKey,
            long signatureCount,
            boolean verified,
            boolean backupEligible,
            boolean backedUp,
            String transports,
            byte[] attestation,
            byte[] clientData,
            String name,
            Instant addedAt) {
        CredentialRecord credentialRecord() {
            return ImmutableCredentialRecord.builder()
                    .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(new Bytes(credential))
                    .userEntityUserId(new Bytes(handle))
                    .publicKey(new ImmutablePublicKeyCose(publicKey))
                    .signatureCount(signatureCount)
                    .uvInitialized(verified)
                    .backupEligible(backupEligible)
                    .backupState(backedUp)
                    .transports(read(transports))
                    .attestationObject(new Bytes(attestation))
                    .attestationClientDataJSON(new Bytes(clientData))
                    .label(name)
                    .created(addedAt)
                    .build();
        }

        private static Set<AuthenticatorTransport> read(String words) {
            return Arrays.stream(words.split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(AuthenticatorTransport::valueOf)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public CredentialRecord findByCredentialId(Bytes credential) {
        return db.sql(READ + " where p.credential = ?")
                .param(credential.getBytes())
                .query(Row.class)
                .optional()
                .map(Row::credentialRecord)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db
                .sql(READ + " where o.handle = ? order by f.added_at")
                .param(handle.getBytes())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::credentialRecord)
                .toList();
    }

    /** Stores a new passkey, or that a known one was used. */
    @Override
    public void save(CredentialRecord passkey) {
        var known = db.sql("""
                with used as (
                    update access.passkey set signature_count = ?, verified = ?, backed_up = ? where credential = ? returning factor
                )
                update access.factor set used_at = clock_timestamp() where id in (select factor from used)
                """)
                .params(
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        passkey.isBackupState(),
                        passkey.getCredentialId().getBytes())
                .update();
        if (known == 0) add(passkey);
    }

    private void add(CredentialRecord passkey) {
        var factor = UUID.randomUUID();
        db.sql("""
                insert into access.factor (id, login, kind, name, confirmed_at)
                select ?, login, 'passkey', ?, clock_timestamp() from access.passkey_owner where handle = ?
                """)
                .params(
                        factor,
                        passkey.getLabel(),
                        passkey.getUserEntityUserId().getBytes())
                .update();
        addKey(passkey, factor);
    }

    private void addKey(CredentialRecord passkey, UUID factor) {
        db.sql("""
                insert into access.passkey (credential, factor, public_key, signature_count, verified, backup_eligible, backed_up,
                       transports, attestation, client_data) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        passkey.getCredentialId().getBytes(),
                        factor,
                        passkey.getPublicKey().getBytes(),
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")),
                        passkey.getAttestationObject().getBytes(),
                        passkey.getAttestationClientDataJSON().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes credential) {
        db.sql("delete from access.factor where id in (select factor from access.passkey where credential = ?)")
                .param(credential.getBytes())
                .update();
    }
}
