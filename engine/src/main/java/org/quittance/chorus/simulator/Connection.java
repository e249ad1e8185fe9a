package org.quittance.chorus.simulator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Serves one connection until either side ends it. */
final class Connection implements Runnable {
    private static final int IDLE = 60_000;
    private static final int LATE_PART = 20;
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(413, "Payload Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private final Socket socket;
    private final Handler handler;
    private final Duration hold;

    /** @param hold how long an answer that never comes keeps the connection open */
    Connection(Socket socket, Handler handler, Duration hold) {
        this.socket = socket;
        this.handler = handler;
        this.hold = hold;
    }

    @Override
    public void run() {
        try (socket;
                BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16)) {
            socket.setTcpNoDelay(true);
            RequestReader requests = new RequestReader(in, out);
            boolean open = true;
            while (open) {
                socket.setSoTimeout(IDLE);
                Optional<Request> request = requests.next();
                open = request.isPresent() && serve(request.get(), in, out);
            }
        } catch (IOException e) {
            // The caller has gone: there is nobody left to tell.
        }
    }

    private boolean serve(Request request, BufferedInputStream in, OutputStream out) throws IOException {
        Answer answer = handler.answer(request);
        switch (answer.ending()) {
            case RESET -> socket.setSoLinger(true, 0);
            case SILENT -> untilGone(in, hold);
            case CUT -> send(answer, answer.body().length / 2, false, out);
            case LATE -> {
                untilGone(in, hold.dividedBy(LATE_PART));
                send(answer, answer.body().length, false, out);
            }
            case WHOLE -> {
                send(answer, answer.body().length, !request.last(), out);
                return !request.last();
            }
        }
        return false;
    }

    /** Waits until the caller hangs up, at most for a time: nobody sends a second request before the first is answered. */
    private void untilGone(BufferedInputStream in, Duration most) throws IOException {
        socket.setSoTimeout((int) Math.max(1, most.toMillis()));
        try {
            while (in.read() >= 0) {
                // What comes now is not read as a request.
            }
        } catch (SocketTimeoutException e) {
            // The time is over, and the caller is still there.
        }
    }

    private static void send(Answer answer, int length, boolean more, OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(REASONS.getOrDefault(answer.status(), "Status"))
                .append("\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(answer.body().length).append("\r\n");
        head.append("Connection: ").append(more ? "keep-alive" : "close").append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(answer.body(), 0, length);
        out.flush();
    }
}
