package org.xiangbang.access.directory;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/**
 * The directory of the county: finds the one entry of a name, and signs in as it with the password. Each check has a connection of its own,
 * is over after seconds, and follows no referral to another server.
 */
class LdapDirectory implements PasswordDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int AT_ONCE = 20;

    /** What tells who an entry is, in this order: of most directories, and of Active Directory. */
    private static final String UUID = "entryUUID";

    private static final String GUID = "objectGUID";

    /** The directory says that this person does not get in: a wrong password, a locked account, one that is over. */
    private static final Set<ResultCode> NOT_LET_IN = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.NO_SUCH_OBJECT);

    private final LdapSettings settings;
    private final MessageSource messages;
    private final Semaphore free = new Semaphore(AT_ONCE);

    LdapDirectory(LdapSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public IdentitySource source() {
        return IdentitySource.LDAP;
    }

    @Override
    public String name(Locale locale) {
        return settings.name(locale).orElseGet(() -> messages.getMessage("identity.source.ldap", null, locale));
    }

    @Override
    public Optional<String> passwordPage() {
        return settings.passwordPage();
    }

    @Override
    public Optional<Subject> check(String name, String password) {
        // A directory takes an empty password for no sign-in at all, and says yes.
        if (name.isEmpty() || password.isEmpty()) return Optional.empty();
        if (!free.tryAcquire()) throw down(null);
        try (var connection = open()) {
            return entry(connection, name)
                    .filter(found -> opens(connection, found, password))
                    .map(LdapDirectory::subject);
        } catch (LDAPException | GeneralSecurityException failed) {
            LOG.warn("The directory at {} does not answer: {}", settings.url(), failed.getMessage());
            throw down(failed);
        } finally {
            free.release();
        }
    }

    private static SignInRefused down(Exception failed) {
        return new SignInRefused(SignInRefused.Reason.DIRECTORY_DOWN, failed);
    }

    private LDAPConnection open() throws LDAPException, GeneralSecurityException {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLIS);
        options.setResponseTimeoutMillis(ANSWER_MILLIS);
        options.setFollowReferrals(false);
        options.setAbandonOnTimeout(true);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        var host = settings.url().getHost();
        if (settings.secure())
            return new LDAPConnection(tls().createSSLSocketFactory(), options, host, settings.port());
        var connection = new LDAPConnection(options, host, settings.port());
        if (settings.tls()) startTls(connection);
        return connection;
    }

    private void startTls(LDAPConnection connection) throws LDAPException, GeneralSecurityException {
        try {
            var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls().createSSLContext()));
            requireDone(answer);
        } catch (LDAPException | GeneralSecurityException refused) {
            connection.close();
            throw refused;
        }
    }

    private static void requireDone(ExtendedResult answer) throws LDAPException {
        if (answer.getResultCode() != ResultCode.SUCCESS) throw new LDAPException(answer);
    }

    private SSLUtil tls() throws GeneralSecurityException {
        var authority = settings.authority();
        return authority.isEmpty() ? new SSLUtil() : new SSLUtil(new PEMFileTrustManager(new File(authority.get())));
    }

    /** Finds the one entry of that name; whoever has a name twice is not guessed. */
    private Optional<SearchResultEntry> entry(LDAPConnection connection, String name) throws LDAPException {
        if (settings.account().isPresent()) connection.bind(settings.account().get(), settings.secret());
        var found = found(connection, name);
        if (found.size() > 1) LOG.warn("The directory has more than one entry of the name {}", name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<SearchResultEntry> found(LDAPConnection connection, String name) throws LDAPException {
        var search = new SearchRequest(settings.base(), SearchScope.SUB, settings.finding(name), UUID, GUID);
        search.setSizeLimit(2);
        search.setTimeLimitSeconds(ANSWER_MILLIS / 1000);
        search.setDerefPolicy(DereferencePolicy.NEVER);
        try {
            return connection.search(search).getSearchEntries();
        } catch (LDAPSearchException tooMany) {
            if (tooMany.getResultCode() == ResultCode.SIZE_LIMIT_EXCEEDED) return tooMany.getSearchEntries();
            throw tooMany;
        }
    }

    private boolean opens(LDAPConnection connection, SearchResultEntry entry, String password) {
        try {
            return connection.bind(entry.getDN(), password).getResultCode() == ResultCode.SUCCESS;
        } catch (LDAPException refused) {
            if (NOT_LET_IN.contains(refused.getResultCode())) return false;
            LOG.warn("The directory at {} checks no password: {}", settings.url(), refused.getMessage());
            throw down(refused);
        }
    }

    private static Subject subject(SearchResultEntry entry) {
        if (entry.hasAttribute(UUID)) return new Subject(UUID, entry.getAttributeValue(UUID));
        if (entry.hasAttribute(GUID))
            return new Subject(GUID, HexFormat.of().formatHex(entry.getAttributeValueBytes(GUID)));
        return new Subject("dn", entry.getDN());
    }
}
