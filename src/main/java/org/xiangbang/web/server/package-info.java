/**
 * What stands between the web server and the pages: from which address and by which scheme a request really comes, and what is answered to
 * requests that no page and no operation gets, because the web server or the firewall of the security filters refuses them. The package has
 * no process model; see ADR 0105 and 0265. Entry points: {@code ServerConfiguration} and {@code CallerAddress}.
 */
@NamedInterface("server")
package org.xiangbang.web.server;

import org.springframework.modulith.NamedInterface;
