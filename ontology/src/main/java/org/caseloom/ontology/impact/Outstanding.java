package org.caseloom.ontology.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The documents that are not yet as the release in force would have them, and when each is to be asked for. Requests
 * are few at a time, so that new documents are not held up, and very few until the first answer shows that annotators
 * have the release. Not thread-safe.
 */
final class Outstanding {
    /** Requests without an answer at one time; annotators take less than a second for so many. */
    private static final int WINDOW = 2_000;
    /** How long annotators may take to compile a release before they are asked for everything all the same. */
    private static final Duration SWITCH = Duration.ofSeconds(15);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    /** How long a request of a process that has ended may still be on its way: annotators take less for a window. */
    private static final Duration INHERITED = Duration.ofSeconds(15);
    /** Until a document is asked for again that came back under an older release; doubles each time. */
    private static final Duration LATE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;
    /** Requests for a document, before it counts as one the annotators refuse. */
    private static final int MOST_REQUESTS = 5;

    private final Instant since;
    private final Map<String, Request> requests = new HashMap<>();
    private final PriorityQueue<Appointment> waiting = new PriorityQueue<>(Appointment.EARLIEST);
    private final PriorityQueue<Appointment> sent = new PriorityQueue<>(Appointment.EARLIEST);
    private int inFlight;
    private int refused;
    private boolean answered;

    private static final class Request {
        private boolean inFlight;
        private boolean refused;
        private int sent;
        private int late;
        /** Appointments of an earlier turn mean nothing any more. */
        private int turn;
    }

    private record Appointment(Instant at, String document, int turn) {
        static final Comparator<Appointment> EARLIEST = Comparator.comparing(Appointment::at);
    }

    /**
     * @param since    when the release came into force
     * @param answered whether a document has been seen under it
     */
    Outstanding(Instant since, boolean answered) {
        this.since = since;
        this.answered = answered;
    }

    /** Takes over the documents of the release before; their requests count no more. */
    Outstanding next(Instant now) {
        Outstanding next = new Outstanding(now, false);
        requests.keySet().forEach(document -> next.add(document, now));
        return next;
    }

    /** A document that must be structured again; nothing new where that is known. */
    void add(String document, Instant now) {
        if (!requests.containsKey(document)) {
            requests.put(document, new Request());
            waiting.add(new Appointment(now, document, 0));
        }
    }

    /**
     * A request was sent, perhaps by a process that has ended since. Its answer is not waited for as long as for one of
     * our own: it may have come already, by annotators that lagged behind, and then no other comes.
     */
    void sentBefore(String document, Instant now) {
        Request request = requests.get(document);
        if (request != null && !request.inFlight) {
            send(document, request, now, INHERITED);
        }
    }

    /** The document has come under the release in force, or is gone. */
    void done(String document, boolean underRelease) {
        answered |= underRelease;
        Request request = requests.remove(document);
        if (request != null) {
            land(request);
            refused -= request.refused ? 1 : 0;
        }
    }

    /** A touched document has come under an older release: annotators that have not switched, or new to the corpus. */
    void late(String document, Instant now) {
        Request request = requests.get(document);
        if (request == null) {
            add(document, now);
        } else if (request.inFlight) {
            land(request);
            request.sent--; // it was answered: nobody refuses it
            Duration pause = LATE.multipliedBy(1L << Math.min(request.late++, MOST_DOUBLINGS));
            waiting.add(new Appointment(now.plus(pause), document, ++request.turn));
        }
    }

    /** The request could not be stored. */
    void unsent(String document, Instant now) {
        Request request = requests.get(document);
        if (request != null && request.inFlight) {
            land(request);
            request.sent--;
            waiting.add(new Appointment(now.plus(LATE), document, ++request.turn));
        }
    }

    /** The documents to ask for now; they count as asked for. */
    List<String> due(Instant now) {
        List<String> due = new ArrayList<>();
        for (Appointment next = sent.peek(); next != null && !next.at().isAfter(now); next = sent.peek()) {
            sent.remove();
            overdue(next, now, due);
        }
        int window = window(now);
        for (Appointment next = waiting.peek(); next != null && !next.at().isAfter(now)
                && inFlight < window; next = waiting.peek()) {
            waiting.remove();
            Request request = requests.get(next.document());
            if (request != null && request.turn == next.turn() && !request.inFlight) {
                send(next.document(), request, now);
                due.add(next.document());
            }
        }
        return due;
    }

    private void overdue(Appointment appointment, Instant now, List<String> due) {
        Request request = requests.get(appointment.document());
        if (request == null || request.turn != appointment.turn() || !request.inFlight) {
            return;
        }
        land(request);
        if (request.sent >= MOST_REQUESTS && answered) {
            request.refused = true;
            request.turn++;
            refused++;
        } else {
            send(appointment.document(), request, now);
            due.add(appointment.document());
        }
    }

    private void send(String document, Request request, Instant now) {
        send(document, request, now, TIMEOUT.multipliedBy(1L << Math.min(request.sent, MOST_REQUESTS)));
    }

    private void send(String document, Request request, Instant now, Duration patience) {
        request.inFlight = true;
        request.turn++;
        request.sent++;
        inFlight++;
        sent.add(new Appointment(now.plus(patience), document, request.turn));
    }

    private void land(Request request) {
        if (request.inFlight) {
            request.inFlight = false;
            inFlight--;
        }
    }

    private int window(Instant now) {
        Duration waited = Duration.between(since, now);
        return answered || waited.compareTo(SWITCH) > 0 ? WINDOW : 1 + (int) waited.toSeconds();
    }

    /** How many documents are not yet in force and will be. */
    int remaining() {
        return requests.size() - refused;
    }

    /** How many documents never came back, however often they were asked for: their reason is among the dead letters. */
    int refused() {
        return refused;
    }
}
