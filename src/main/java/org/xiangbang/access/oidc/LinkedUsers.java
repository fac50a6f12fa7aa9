package org.xiangbang.access.oidc;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestTemplate;
import org.xiangbang.access.directory.IdentityMatch;
import org.xiangbang.access.directory.IdentitySource;
import org.xiangbang.access.directory.SignInRefused;

/** Finds the account of who has signed in at the provider. Its further claims are asked for only if the token lacks the one that names the person. */
class LinkedUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final int LONGEST = 200;

    private final OidcUserService library = new OidcUserService();
    private final OidcSettings settings;
    private final IdentityMatch identities;

    LinkedUsers(OidcSettings settings, IdentityMatch identities) {
        this.settings = settings;
        this.identities = identities;
        var rest = new RestTemplate(OidcProvider.requests());
        var further = new DefaultOAuth2UserService();
        further.setRestOperations(rest);
        library.setOauth2UserService(further);
        library.setRetrieveUserInfo(asked -> !asked.getIdToken().hasClaim(settings.claim())
                && asked.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null);
    }

    /** @throws SignInRefused if nobody, a closed account or more than one account belongs to the identity */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = library.loadUser(request);
        var account = identities.match(
                IdentitySource.OIDC,
                settings.issuer(),
                user.getSubject(),
                name(user.getClaims().get(settings.claim())));
        return new LinkedUser(user, account);
    }

    /** A workforce number may be written as a number. */
    private static String name(Object claim) {
        var text = claim instanceof String || claim instanceof Number ? claim.toString() : "";
        return text.length() > LONGEST ? "" : text;
    }
}
