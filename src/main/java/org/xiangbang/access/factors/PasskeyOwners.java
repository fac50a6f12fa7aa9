package org.xiangbang.access.factors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** By which handle authenticators know an account. */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient db;

    PasskeyOwners(JdbcClient db) {
        this.db = db;
    }

    private record Row(String login, byte[] handle) {
        PublicKeyCredentialUserEntity entity() {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(new Bytes(handle))
                    .name(login)
                    .displayName(login)
                    .build();
        }
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return found("handle = ?", handle.getBytes());
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String login) {
        return found("login = ?", login);
    }

    private PublicKeyCredentialUserEntity found(String which, Object value) {
        return db.sql("select login, handle from access.passkey_owner where " + which)
                .param(value)
                .query(Row.class)
                .optional()
                .map(Row::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        db.sql("insert into access.passkey_owner (login, handle) values (?, ?) on conflict (login) do nothing")
                .params(owner.getName(), owner.getId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        db.sql("delete from access.passkey_owner where handle = ?")
                .param(handle.getBytes())
                .update();
    }
}
