/* The least a server can do: one thread, epoll, one send() for each frame and socket.
 *
 * It checks nothing and survives nothing; it is here to say what the kernel alone costs.
 * epoll PORT, with the folder of the frames in FRAMES.
 */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST 65536

static const char ACCEPT[] =
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Accept: unchecked\r\n\r\n";
static const char DONE[] = "HTTP/1.1 204 No Content\r\n\r\n";

static int phones[MOST], count;

/* The file FRAMES/name as one unmasked text frame; returns its length in bytes. */
static size_t frame_of(const char *name, unsigned char *frame, size_t room) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", getenv("FRAMES"), name);
    FILE *file = fopen(path, "rb");
    if (!file) exit(1);
    size_t length = fread(frame + 10, 1, room - 10, file);
    fclose(file);
    size_t head = length < 126 ? 2 : length < 65536 ? 4 : 10;
    frame[0] = 0x81;
    frame[1] = head == 2 ? length : head == 4 ? 126 : 127;
    for (size_t at = head - 1, left = length; head > 2 && at > 1; at--, left >>= 8)
        frame[at] = left & 255;
    memmove(frame + head, frame + 10, length);
    return head + length;
}

static void send_to_all(const char *name) {
    static unsigned char frame[1 << 20];
    size_t length = frame_of(name, frame, sizeof frame);
    for (int each = 0; each < count; each++)
        if (send(phones[each], frame, length, MSG_DONTWAIT | MSG_NOSIGNAL) < (ssize_t)length)
            fprintf(stderr, "a phone did not take a whole frame\n");
}

/* A request is a phone that wants to stay, or the order to send. */
static void answer(int socket) {
    char request[4096], name[64];
    ssize_t length = recv(socket, request, sizeof request - 1, 0);
    if (length <= 0) {
        close(socket);
        return;
    }
    request[length] = 0;
    if (sscanf(request, "GET /send/%63s", name) == 1) {
        send_to_all(name);
        send(socket, DONE, sizeof DONE - 1, 0);
    } else if (strstr(request, "Upgrade: websocket") && count < MOST) {
        phones[count++] = socket;
        send(socket, ACCEPT, sizeof ACCEPT - 1, 0);
    } else if (!strncmp(request, "GET ", 4)) {
        send(socket, DONE, sizeof DONE - 1, 0);
    }
}

int main(int argc, char **argv) {
    int yes = 1, listener = socket(AF_INET, SOCK_STREAM, 0), poll = epoll_create1(0);
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    struct sockaddr_in address = {AF_INET, htons(atoi(argv[argc - 1])), {htonl(INADDR_LOOPBACK)}};
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) return 1;
    struct epoll_event event = {EPOLLIN, {.fd = listener}}, events[64];
    epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        int found = epoll_wait(poll, events, 64, -1);
        for (int each = 0; each < found; each++) {
            int socket = events[each].data.fd;
            if (socket != listener) {
                answer(socket);
                continue;
            }
            event.data.fd = accept(listener, 0, 0);
            setsockopt(event.data.fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            epoll_ctl(poll, EPOLL_CTL_ADD, event.data.fd, &event);
        }
    }
}
