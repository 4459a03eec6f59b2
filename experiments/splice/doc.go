// Package splice asks what the calls that move data between two descriptors
// demand and what they spare: between which kinds of descriptor splice and
// sendfile work at all, whether what arrives are the pages of the file or a copy
// of them, and which of these calls Go's io.Copy really makes.
//
// What would change its mind: a splice that needs no pipe or fails with one; a
// sendfile to a socket or a pipe after which the reader still sees the file as it
// was; a sendfile between two files that leaves them with one page.
package splice
