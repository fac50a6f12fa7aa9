package org.xiangbang.access.sessions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;

/** Says in words what a browser calls itself. Names that many browsers use stand behind those of the few that use both. */
@Component
class BrowserName {
    private static final String PREFIX = "access.session.";
    private static final List<Named> BROWSERS = named(
            "wechat",
            "MicroMessenger",
            "dingtalk",
            "DingTalk",
            "qq",
            "QQBrowser",
            "360",
            "360SE|360EE|QIHU",
            "edge",
            "Edg(e|A|iOS)?/",
            "firefox",
            "Firefox|FxiOS",
            "chrome",
            "Chrome|CriOS|Chromium",
            "safari",
            "Safari");
    private static final List<Named> SYSTEMS = named(
            "harmony",
            "HarmonyOS|OpenHarmony",
            "android",
            "Android",
            "ios",
            "iPhone|iPad",
            "windows",
            "Windows",
            "mac",
            "Mac OS X",
            "linux",
            "Linux|X11");

    private final Sentences sentences;

    BrowserName(Sentences sentences) {
        this.sentences = sentences;
    }

    private record Named(String word, Pattern sign) {}

    private static List<Named> named(String... wordsAndSigns) {
        return IntStream.range(0, wordsAndSigns.length / 2)
                .mapToObj(at -> new Named(wordsAndSigns[2 * at], Pattern.compile(wordsAndSigns[2 * at + 1])))
                .toList();
    }

    String of(String agent, Locale locale) {
        return sentences.text(PREFIX + "browser", locale, word(BROWSERS, agent, locale), word(SYSTEMS, agent, locale));
    }

    private String word(List<Named> all, String agent, Locale locale) {
        var word = all.stream()
                .filter(named -> named.sign().matcher(agent).find())
                .map(Named::word)
                .findFirst()
                .orElse("other");
        return sentences.text(PREFIX + (all == BROWSERS ? "browser." : "system.") + word, locale);
    }
}
