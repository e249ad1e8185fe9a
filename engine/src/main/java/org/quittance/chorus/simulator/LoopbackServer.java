package org.quittance.chorus.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A small HTTP/1.1 server on this machine's own address, 127.0.0.1 and no other. Unlike that of the JDK it can break a
 * connection in all the ways in which networks do.
 */
final class LoopbackServer implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final int MOST_CONNECTIONS = 512;

    private final ServerSocket listening;
    private final Handler handler;
    private final Duration hold;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, MOST_CONNECTIONS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), LoopbackServer::thread);

    private LoopbackServer(ServerSocket listening, Handler handler, Duration hold) {
        this.listening = listening;
        this.handler = handler;
        this.hold = hold;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is taken
     */
    static LoopbackServer start(int port, Handler handler, Duration hold) throws IOException {
        ServerSocket listening = new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        LoopbackServer server = new LoopbackServer(listening, handler, hold);
        Thread accepting = thread(server::accept);
        accepting.start();
        return server;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "chorus-simulator");
        thread.setDaemon(true);
        return thread;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                serve(listening.accept());
            } catch (IOException e) {
                // Closed, or a caller who went before he was let in.
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        open.add(socket);
        try {
            threads.execute(() -> {
                try {
                    new Connection(socket, handler, hold).run();
                } finally {
                    open.remove(socket);
                }
            });
        } catch (RejectedExecutionException e) {
            open.remove(socket);
            socket.close();
        }
    }

    /** Stops at once; requests that are being answered end without an answer. */
    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdown();
        }
    }

    /** Waits for the requests that are being answered. */
    void await() throws InterruptedException {
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }
}
