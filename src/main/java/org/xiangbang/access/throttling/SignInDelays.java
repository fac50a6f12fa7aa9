package org.xiangbang.access.throttling;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangbang.web.server.IpAddress;

/**
 * Slows down the guessing of passwords (ADR 0267). Wrong passwords cost a delay, which doubles, for the login at the place from which it is
 * tried: a browser in which its person has signed in before, or else an address. So nobody's mistakes delay somebody elsewhere. Where
 * nobody has signed in with that login before, attempts are counted for the address and for the login as well. Unknown logins are
 * counted like known ones, so that the answer does not tell which exist.
 */
@Component
public class SignInDelays {
    /** After so many wrong passwords in a row one has to wait. */
    static final int FREE = 3;

    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Attempts of strangers: so many at once, and after that one more each time such a part of the time has passed. */
    static final int OF_ADDRESS = 30;

    static final int OF_LOGIN = 10;
    static final Duration TIME_OF_ADDRESS = Duration.ofMinutes(15);
    static final Duration TIME_OF_LOGIN = Duration.ofMinutes(10);

    private static final Duration KNOWN = Duration.ofDays(30);
    private static final int LONGEST_LOGIN = 100;

    private final Attempts attempts;

    SignInDelays(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * From where somebody tries to sign in.
     *
     * @param browser digest of the secret by which a browser is known again; empty if it has none
     */
    public record Place(String address, String browser) {
        public Place {
            address = IpAddress.network(address);
        }
    }

    /**
     * Counts an attempt before the password is looked at; otherwise many at the same time would all pass.
     *
     * @param published whether everybody is told the password anyway, so that nobody has to guess it from this address
     * @return zero if the password may be looked at now, otherwise how long to wait
     */
    public Duration take(String login, Place place, boolean published) {
        var name = shortened(login);
        var browser = knownBrowser(name, place);
        var stranger = !published && !browser && attempts.of(known(name, place.address())) == 0;
        if (stranger) {
            var wait = takeAsStranger(name, place);
            if (!wait.isZero()) return wait;
        }
        var wait = attempts.delayed(guess(name, place, browser), FREE, LONGEST, FORGOTTEN);
        if (stranger && !wait.isZero()) giveBack(name, place);
        return wait;
    }

    private Duration takeAsStranger(String name, Place place) {
        var wait = attempts.take(ofAddress(place), OF_ADDRESS, TIME_OF_ADDRESS);
        if (!wait.isZero()) return wait;
        wait = attempts.take(ofLogin(name), OF_LOGIN, TIME_OF_LOGIN);
        if (!wait.isZero()) attempts.giveBack(ofAddress(place), OF_ADDRESS, TIME_OF_ADDRESS);
        return wait;
    }

    private void giveBack(String name, Place place) {
        attempts.giveBack(ofAddress(place), OF_ADDRESS, TIME_OF_ADDRESS);
        attempts.giveBack(ofLogin(name), OF_LOGIN, TIME_OF_LOGIN);
    }

    /** Takes back what the attempt was counted as, and knows the login at its address from now on. */
    public void succeeded(String login, Place place, boolean published) {
        var name = shortened(login);
        var browser = knownBrowser(name, place);
        attempts.forget(guess(name, place, browser));
        if (!published && !browser && attempts.of(known(name, place.address())) == 0) giveBack(name, place);
        attempts.add(known(name, place.address()), KNOWN);
    }

    /** Knows the login in that browser from now on, wherever it is. */
    public void remember(String login, String browser) {
        attempts.add(known(shortened(login), inBrowser(browser)), KNOWN);
    }

    private boolean knownBrowser(String name, Place place) {
        return !place.browser().isEmpty() && attempts.of(known(name, inBrowser(place.browser()))) > 0;
    }

    private static String guess(String name, Place place, boolean browser) {
        return "guess " + name + " at " + (browser ? inBrowser(place.browser()) : place.address());
    }

    private static String known(String name, String where) {
        return "known " + name + " at " + where;
    }

    private static String inBrowser(String browser) {
        return "browser " + browser;
    }

    private static String ofAddress(Place place) {
        return "guesses at " + place.address();
    }

    private static String ofLogin(String name) {
        return "guesses of " + name;
    }

    private static String shortened(String login) {
        return login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
    }
}
