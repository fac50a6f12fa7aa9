package org.xiangbang.database.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/** Made by the JDBC driver for one connection, whose socket is used by us once the driver has signed in. */
public final class CapturedSocket extends SocketFactory {
    private static final ThreadLocal<Socket> LAST = new ThreadLocal<>();

    /** Returns the last one that this thread made. */
    static Socket last() {
        return LAST.get();
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        LAST.set(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new UnknownHostException(host.toString());
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw new UnknownHostException(host.toString());
    }
}
