package org.xiangbang.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.xiangbang.access.directory.SignInRefused;
import org.xiangbang.access.signin.SignInDoor;

/**
 * The page that says that the provider does not answer, and the one that leads whoever has signed out here to the provider, to sign out there
 * as well (OpenID Connect RP-Initiated Logout). That one is no redirect, because a browser follows no form to another server.
 */
@Controller
@ConditionalOnProperty("xiangbang.oidc.issuer")
class OidcPages {
    private static final String SIGNED_OUT = "/sign-in?out";

    private final OidcProvider provider;
    private final OidcCookies cookies;

    OidcPages(OidcProvider provider, OidcCookies cookies) {
        this.provider = provider;
        this.cookies = cookies;
    }

    /** Where a sign-in begins: this far it comes only if the provider does not answer. */
    @GetMapping(SignInDoor.PATH)
    String unreachable() {
        return "forward:/sign-in?" + SignInRefused.Reason.UNREACHABLE.word();
    }

    @GetMapping(SignInDoor.OUT)
    String out(
            Authentication signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (signedIn != null) return "redirect:/";
        var proof = WebUtils.getCookie(request, cookies.proof());
        if (proof == null) return "redirect:" + SIGNED_OUT;
        cookies.end(response, cookies.proof(), SignInDoor.PATH);
        var end = end();
        if (end.isEmpty()) return "redirect:" + SIGNED_OUT;
        var there = address(end.get(), proof.getValue());
        response.setHeader("Refresh", "0; url=" + there);
        model.addAttribute("there", there);
        model.addAttribute("provider", provider.name(locale));
        return "access/sign-out";
    }

    /** A provider that does not answer keeps nobody from signing out here. */
    private Optional<String> end() {
        try {
            return provider.end();
        } catch (SignInRefused unreachable) {
            return Optional.empty();
        }
    }

    private String address(String end, String proof) {
        return UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", "{proof}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(
                        proof,
                        provider.settings().client(),
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + SIGNED_OUT)
                .toUriString();
    }
}
