package org.xiangbang.access.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.util.function.Consumer;

/** An LDAP directory in memory that only a reader may search, and that tells what it is asked. */
final class TestDirectory {
    private final InMemoryDirectoryServer server;

    TestDirectory(String base, String reader, String password, Consumer<String> told)
            throws LDAPException, LDIFException {
        var config = new InMemoryDirectoryServerConfig("dc=county");
        config.setSchema(null);
        config.addAdditionalBindCredentials(reader, password);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("here", 0));
        config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
            @Override
            public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
                told.accept(request.getRequest().getFilter().toString());
            }

            @Override
            public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
                told.accept("bind " + request.getRequest().getBindDN());
            }
        });
        server = new InMemoryDirectoryServer(config);
        server.startListening();
        server.add("dn: dc=county", "objectClass: domain", "dc: county");
        server.add("dn: " + base, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=others,dc=county", "objectClass: organizationalUnit", "ou: others");
    }

    InMemoryDirectoryServer server() {
        return server;
    }
}
