package org.xiangbang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.demonstration.DemonstrationNote;

/** The frame of every page: who reads, what this person can use, and the preferences. In the layout: {@code ${@frame.entries}}. */
@Component("frame")
@RequestScope
public class Frame {
    private static final String ALONE = Frame.class.getName() + ".alone";

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final HttpServletRequest request;
    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<NavigationEntry> navigation;
    private final ObjectProvider<TopEntry> tops;
    private final ObjectProvider<DocumentNames> documents;
    private final ObjectProvider<Choices> choices;
    private final ObjectProvider<DemonstrationNote> demonstration;
    private Optional<SignedIn.Reader> reader;
    private List<Entry> entries;

    Frame(
            HttpServletRequest request,
            ObjectProvider<SignedIn> signedIn,
            ObjectProvider<NavigationEntry> navigation,
            ObjectProvider<TopEntry> tops,
            ObjectProvider<DocumentNames> documents,
            ObjectProvider<Choices> choices,
            ObjectProvider<DemonstrationNote> demonstration) {
        this.request = request;
        this.signedIn = signedIn;
        this.navigation = navigation;
        this.tops = tops;
        this.documents = documents;
        this.choices = choices;
        this.demonstration = demonstration;
    }

    /** Leaves the reader out of the frame, for a page that must not query the database or from which nothing else can be opened. */
    public static void leaveOut(HttpServletRequest request) {
        request.setAttribute(ALONE, true);
    }

    /** Does a request only read, so that nothing of it could be saved? */
    static boolean reads(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    public boolean isReading() {
        return reads(request);
    }

    /** Returns the reader; null on the pages before sign-in, and where the database cannot be reached. */
    public SignedIn.Reader getReader() {
        if (request.getAttribute(ALONE) != null) return null;
        if (reader == null)
            reader = signedIn.stream()
                    .flatMap(s -> s.reader(LocaleContextHolder.getLocale()).stream())
                    .findFirst();
        return reader.orElse(null);
    }

    /** Returns the places that the reader can go to. On a narrow page they are in the menu too, so they are counted once. */
    public List<Entry> getEntries() {
        if (getReader() == null) return List.of();
        if (entries == null) entries = entries(getReader().official());
        return entries;
    }

    private List<Entry> entries(Official official) {
        return navigation.stream()
                .filter(entry -> entry.shownTo(official))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(entry -> new Entry(
                        entry.path(),
                        entry.name(),
                        written(entry.count(official), entry.most()),
                        entry.counted(),
                        current(entry.path())))
                .toList();
    }

    /** Returns the entries at the top beside the reader's name. */
    public List<Top> getTops() {
        if (getReader() == null) return List.of();
        var official = getReader().official();
        return tops.stream().map(top -> Top.of(top, official)).toList();
    }

    /** Returns what stands above every page; null outside a demonstration. */
    public String getDemonstration() {
        return demonstration.stream()
                .map(note -> note.text(LocaleContextHolder.getLocale()))
                .findFirst()
                .orElse(null);
    }

    public boolean isLarge() {
        var type = WebUtils.getCookie(request, Preferences.TYPE);
        return type != null && "large".equals(type.getValue());
    }

    public boolean isEnglish() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    /** Returns the address that switches the type size. */
    public String getTypeSwitch() {
        return with(Preferences.TYPE, isLarge() ? "normal" : "large");
    }

    /** Returns the address that switches the language. */
    public String getLanguageSwitch() {
        return with(ReaderLanguage.COOKIE, isEnglish() ? "zh" : "en");
    }

    /** Returns this page's address with one preference added. */
    private String with(String preference, String value) {
        var path = "GET".equals(request.getMethod()) && !"/error".equals(request.getRequestURI());
        var here = UriComponentsBuilder.fromPath(path ? request.getRequestURI() : "/");
        if (path) here.query(request.getQueryString());
        return here.replaceQueryParam(preference, value).build().toUriString();
    }

    /** Returns the values that a field of that type may have, by name; empty where they cannot be listed. */
    public List<FormField.Option> choices(String type) {
        return choices.stream()
                .filter(c -> c.type().equals(type))
                .flatMap(c -> c.all(LocaleContextHolder.getLocale()).stream())
                .toList();
    }

    /** Does the same with those that are valid but not offered. */
    public List<FormField.Option> known(String type) {
        return choices.stream()
                .filter(c -> c.type().equals(type))
                .flatMap(c -> c.known(LocaleContextHolder.getLocale()).stream())
                .toList();
    }

    /** Returns a document's file name, or its id if the reader may not see the document. */
    public String document(String id) {
        return documents.stream()
                .flatMap(names -> names.nameOf(id).stream())
                .findFirst()
                .orElse(id);
    }

    /**
     * Returns the file names of many documents by id, in one read; none for what the reader may not see.
     *
     * @param ids those of each of several records
     */
    public Map<String, String> documents(Collection<? extends Collection<String>> ids) {
        var all = ids.stream().flatMap(Collection::stream).distinct().toList();
        var names = new HashMap<String, String>();
        if (!all.isEmpty()) documents.forEach(some -> names.putAll(some.namesOf(all)));
        return names;
    }

    private boolean current(String path) {
        var here = request.getRequestURI();
        return here.equals(path) || (!"/".equals(path) && here.startsWith(path + "/"));
    }

    /** Writes a number; null for zero. */
    private static String written(long count, long most) {
        if (count == 0) return null;
        return count >= most ? (most - 1) + "+" : String.valueOf(count);
    }

    /** One line of the navigation. */
    public record Entry(String path, String name, String number, String counted, boolean current) {}

    /** An entry at the top with its current number. */
    public record Top(String path, String refresh, String name, String number) {

        /** Makes an entry. The address at which an entry is drawn again uses it too. */
        public static Top of(TopEntry top, Official official) {
            return new Top(top.path(), top.refresh(), top.name(), written(top.count(official), top.most()));
        }
    }
}
