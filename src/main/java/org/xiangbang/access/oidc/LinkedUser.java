package org.xiangbang.access.oidc;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.xiangbang.access.Account;

/** Who has signed in at the provider, with the account that is theirs here. It lives as long as the request that ends the sign-in. */
class LinkedUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final transient Account account;

    LinkedUser(OidcUser user, Account account) {
        super(List.of(), user.getIdToken(), user.getUserInfo());
        this.account = account;
    }

    Account account() {
        return account;
    }

    OidcIdToken proof() {
        return getIdToken();
    }

    @Override
    public String getName() {
        return account.login();
    }
}
