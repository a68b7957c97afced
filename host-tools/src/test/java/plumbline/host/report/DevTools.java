package plumbline.host.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page's DevTools connection: numbered calls, their answers as JSON text, and everything else that was said. */
final class DevTools implements AutoCloseable, WebSocket.Listener {

    private static final Pattern SOCKET = Pattern.compile("\"webSocketDebuggerUrl\":\\s*\"([^\"]*/page/[^\"]*)\"");
    private static final Pattern ANSWER = Pattern.compile("^\\{\"id\":(\\d+),");
    private static final Pattern EVENT = Pattern.compile("^\\{\"method\":\"([^\"]+)\"");

    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private final HttpClient client;
    private final Duration patience;

    private DevTools(HttpClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    static DevTools open(HttpClient client, URI browser, Duration patience) throws Exception {
        HttpRequest list = HttpRequest.newBuilder(browser.resolve("/json/list")).build();
        String pages = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
        Matcher address = SOCKET.matcher(pages);
        if (!address.find()) {
            client.close();
            throw new IOException("Chromium has no page: " + pages);
        }
        DevTools devTools = new DevTools(client, patience);
        devTools.socket.complete(client.newWebSocketBuilder()
                .buildAsync(URI.create(address.group(1)), devTools)
                .get(patience.toSeconds(), TimeUnit.SECONDS));
        return devTools;
    }

    /** @param parameters JSON; returns the whole answer, which holds {@code "result"} */
    String call(String method, String parameters) throws Exception {
        int id = calls.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.join()
                .sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        String text = answer.get(patience.toSeconds(), TimeUnit.SECONDS);
        if (text.startsWith("{\"id\":" + id + ",\"error\"")) {
            throw new IOException(method + " was refused: " + text);
        }
        return text;
    }

    /** The events of these kinds, oldest first, as JSON text. */
    List<String> heard(String... methods) {
        List<String> wanted = List.of(methods);
        return events.stream()
                .filter(event -> {
                    Matcher matcher = EVENT.matcher(event);
                    return matcher.find() && wanted.contains(matcher.group(1));
                })
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            String message = part.toString();
            part.setLength(0);
            Matcher matcher = ANSWER.matcher(message);
            CompletableFuture<String> answer =
                    matcher.find() ? waiting.remove(Integer.parseInt(matcher.group(1))) : null;
            if (answer != null) {
                answer.complete(message);
            } else {
                events.add(message);
            }
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        socket.join().abort();
        client.shutdownNow();
    }
}
