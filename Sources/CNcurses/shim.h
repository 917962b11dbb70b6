#ifndef GAINSAY_CNCURSES_SHIM_H
#define GAINSAY_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <term.h>
#include <unistd.h>

// What Swift cannot import: macros and the screen that is a global variable.
static inline WINDOW *gainsay_stdscr(void) { return stdscr; }
static inline SCREEN *gainsay_open_screen(void) { return newterm(NULL, stdout, stdin); }
static inline void gainsay_forget_terminal_type(void) { del_curterm(cur_term); }
static inline int gainsay_colors(void) { return COLORS; }
static inline int gainsay_lines(void) { return LINES; }
static inline int gainsay_columns(void) { return COLS; }
static inline unsigned int gainsay_bold(void) { return A_BOLD; }
static inline unsigned int gainsay_dim(void) { return A_DIM; }
static inline unsigned int gainsay_reverse(void) { return A_REVERSE; }
static inline unsigned int gainsay_underline(void) { return A_UNDERLINE; }
static inline unsigned int gainsay_pair(int pair) { return COLOR_PAIR(pair); }
static inline int gainsay_key_code_yes(void) { return KEY_CODE_YES; }
static inline int gainsay_key_resize(void) { return KEY_RESIZE; }

// The mouse: presses of the first button and the wheel.
static inline void gainsay_use_mouse(void) {
  mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
  mouseinterval(0);
}
static inline int gainsay_key_mouse(void) { return KEY_MOUSE; }
// Row of the press, or -1 for the wheel up, -2 for the wheel down, -3 for anything else.
static inline int gainsay_mouse_row(void) {
  MEVENT event;
  if (getmouse(&event) != OK) return -3;
  if (event.bstate & BUTTON4_PRESSED) return -1;
  if (event.bstate & BUTTON5_PRESSED) return -2;
  return event.bstate & BUTTON1_PRESSED ? event.y : -3;
}

// Signals wake the event loop through a pipe: one byte, the number of the signal.
static int gainsay_signal_pipe = -1;

static void gainsay_on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (gainsay_signal_pipe >= 0) {
    ssize_t ignored = write(gainsay_signal_pipe, &byte, 1);
    (void)ignored;
  }
  errno = saved;
}

// Some parents start their children with signals blocked.
static inline void gainsay_unblock_signal(int number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  sigprocmask(SIG_UNBLOCK, &one, NULL);
}

static inline void gainsay_catch_signal(int number, int pipe) {
  gainsay_signal_pipe = pipe;
  struct sigaction action = {.sa_handler = gainsay_on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  gainsay_unblock_signal(number);
}

static inline void gainsay_default_signal(int number) { signal(number, SIG_DFL); }

#endif
