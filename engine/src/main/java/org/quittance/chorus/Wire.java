package org.quittance.chorus;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and waits for the whole answer, no longer than the operation deserves. */
final class Wire {
    /** The portal's own limit for a download is 120 MB, which Base64 makes a third longer. */
    private static final long MOST_BYTES = 176L << 20;

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Environment environment;
    private final Duration patience;

    /** Waits as long as the operations say, or no longer than {@code patience} where that is shorter. */
    Wire(HttpClient client, Environment environment, Duration patience) {
        this.client = client;
        this.environment = environment;
        this.patience = patience;
    }

    /** The client that serves unless the caller has another. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTING)
                .build();
    }

    /** The answer. Whatever is thrown instead, {@code sending} tells how much had left. */
    Reply send(Operation operation, Map<String, String> headers, Outgoing body, Sending sending)
            throws IOException, TimeoutException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(operation.address(environment))
                .method(
                        operation.method(),
                        operation.method().equals("GET") ? BodyPublishers.noBody() : sending.publisher())
                .header("Content-Type", body.type())
                .header("Accept", "application/json;charset=utf-8");
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), info -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> whole = answer.get(patience(operation).toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(whole.statusCode(), whole.headers(), whole.body());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Duration patience(Operation operation) {
        Duration own = operation.patience();
        return own.compareTo(patience) < 0 ? own : patience;
    }
}
